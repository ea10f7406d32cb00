// Bundles the console's own elements, copies styles and fonts, and compresses what compresses.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const out = process.argv[2] ?? '../target/console-assets/assets';
mkdirSync(`${out}/fonts`, { recursive: true });
await build({
  entryPoints: ['src/console.ts'], bundle: true, minify: true, format: 'esm', target: 'es2022',
  outfile: `${out}/console.js`, legalComments: 'linked',
});
await build({
  entryPoints: ['src/console.css'], bundle: true, minify: true, external: ['*.woff2', '*.svg'], outfile: `${out}/console.css`,
});
copyFileSync('src/icon.svg', `${out}/icon.svg`);
const fonts = {
  'inter.woff2': 'inter/files/inter-latin-wght-normal.woff2',
  'mono.woff2': 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
};
for (const [name, source] of Object.entries(fonts)) {
  copyFileSync(`node_modules/@fontsource-variable/${source}`, `${out}/fonts/${name}`);
}
for (const name of ['console.js', 'console.css', 'icon.svg']) {
  const bytes = readFileSync(`${out}/${name}`);
  writeFileSync(`${out}/${name}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${out}/${name}.br`, brotliCompressSync(bytes));
}
