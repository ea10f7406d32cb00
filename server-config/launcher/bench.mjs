// Runs the named benchmarks one after the other, prints their rows as a table beside the machine they ran on, and
// writes the rows as JSON where GREKKO_BENCH_JSON names a file. A benchmark is a module in ./bench with a default
// export `async () => rows`; a row is {name, metric, unit, value, peer, peerValue, ratio}.
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

const folder = new URL('./bench/', import.meta.url);
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -4))
  .sort();
const names = process.argv.length > 2 ? process.argv.slice(2) : all;

function jdk() {
  const lines = execFileSync('sh', ['-c', '"$JAVA" -version 2>&1'], { encoding: 'utf8' }).split('\n');
  return lines[0];
}

function machine() {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor';
  const memory = (os.totalmem() / 2 ** 30).toFixed(1);
  return `${os.cpus().length} x ${cpu}, ${memory} GiB, ${os.type()} ${os.release()}`;
}

const text = (value) => (value === null || value === undefined ? '' : String(value));

function table(rows) {
  const columns = ['name', 'value', 'unit', 'metric', 'peer', 'peerValue', 'ratio'];
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => text(row[column]).length)));
  const line = (cells) => cells.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd();
  return [line(columns), ...rows.map((row) => line(columns.map((column) => text(row[column]))))].join('\n');
}

const load = os.loadavg()[0].toFixed(2);
const rows = [];
let failed = false;
for (const name of names) {
  try {
    const bench = await import(new URL(`${name}.mjs`, folder));
    rows.push(...(await bench.default()));
  } catch (problem) {
    failed = true;
    console.error(`grekko: benchmark ${name} failed: ${problem.message}`);
  }
}
console.log(`machine  ${machine()}\njdk      ${jdk()}\nload     ${load} before, ${os.loadavg()[0].toFixed(2)} after\n`);
console.log(table(rows));
if (process.env.GREKKO_BENCH_JSON) {
  writeFileSync(process.env.GREKKO_BENCH_JSON, `${JSON.stringify(rows, null, 2)}\n`);
}
process.exit(failed ? 1 : 0);
