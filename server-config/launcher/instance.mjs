// A real Grekko for benchmarks: started by the launcher on a free port, stopped in order.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const ADMIN_PASSWORD = 'Bench-password-2026';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts Grekko over a data directory, with more options of Java if need be and on GREKKO_BENCH_PORT if that is set;
 * resolves when it is ready with {port, seconds, rssMegabytes(), stop()}.
 */
export async function start(dataDirectory, profile = 'demo', javaOptions = '') {
  const port = Number(process.env.GREKKO_BENCH_PORT) || (await freePort());
  const begun = performance.now();
  const env = {
    ...process.env,
    GREKKO_ADMIN_PASSWORD: ADMIN_PASSWORD,
    GREKKO_JAVA_OPTS: `${process.env.GREKKO_JAVA_OPTS ?? ''} ${javaOptions}`.trim(),
  };
  const launcher = spawn(
    path.join(root, 'grekko'),
    ['run', '--port', String(port), '--data', dataDirectory, '--profile', profile],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => launcher.once('exit', resolve));
  await new Promise((resolve, reject) => {
    launcher.stdout.on('data', (chunk) => chunk.includes('Grekko ready') && resolve());
    ended.then((code) => reject(new Error(`Grekko ended with code ${code} while starting`)));
  });
  return {
    port,
    seconds: (performance.now() - begun) / 1000,
    rssMegabytes: () => rssOfChild(launcher.pid),
    stop: async () => {
      launcher.kill('SIGTERM');
      return ended;
    },
  };
}

/** Resident megabytes of the Java process that the launcher started; null where the system does not tell. */
function rssOfChild(launcher) {
  const children = `/proc/${launcher}/task/${launcher}/children`;
  if (!existsSync(children)) return null;
  for (const child of readFileSync(children, 'utf8').trim().split(' ')) {
    const status = readFileSync(`/proc/${child}/status`, 'utf8');
    const watchdog = readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('grekko-watchdog');
    if (/^Name:\s*java$/m.test(status) && !watchdog) return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)[1]) / 1024;
  }
  return null;
}
