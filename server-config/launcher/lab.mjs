// The benchmarks' other half: classes of grekko-lab and peers in Node, each a process that prints one line of JSON.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const peers = path.join(root, 'server-config/launcher/bench');
export const shared = process.env.GREKKO_SHARED ?? path.join(root, '../shared');
const lab = path.join(root, 'grekko-lab/target');

// The collector and the heap of the product itself.
const JAVA_OPTIONS = ['-XX:+UseSerialGC', '-Xms256m', '-Xmx512m'];

/** How long a benchmark that runs for a set time runs: --seconds, or what it prefers. */
export const seconds = (preferred) => Number(process.env.GREKKO_BENCH_SECONDS) || preferred;

/** Whether the peer in Node is installed; a peer that is not is said to be missing, never guessed. */
export const hasPeer = (name) => existsSync(path.join(peers, 'node_modules', name));

/**
 * A process whose standard output is lines: line() waits for the next one, json() for the next one of JSON, tell() writes
 * one to its standard input, stop() ends it. It is expected to live until it is stopped or its output was read.
 */
function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'], ...options });
  const lines = [];
  const waiting = [];
  let errors = '';
  let rest = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const next = () => {
    while (lines.length > 0 && waiting.length > 0) waiting.shift().resolve(lines.shift());
  };
  child.stdout.on('data', (chunk) => {
    rest += chunk;
    const whole = rest.split('\n');
    rest = whole.pop();
    lines.push(...whole);
    next();
  });
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-2000);
  });
  ended.then((code) => {
    const problem = new Error(`${path.basename(command)} ${args.at(-1)} ended with code ${code}: ${errors.trim()}`);
    waiting.splice(0).forEach((each) => each.reject(problem));
  });
  const line = () =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      next();
    });
  const json = async () => {
    for (;;) {
      const text = await line();
      if (text.startsWith('{')) return JSON.parse(text);
    }
  };
  const tell = (text) => child.stdin.write(`${text}\n`);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { line, json, tell, stop };
}

/** A class of grekko-lab. */
export function java(name, ...args) {
  return javaWith([], name, ...args);
}

/** A class of grekko-lab with options of Java's own, such as a larger heap for a peer. */
export function javaWith(options, name, ...args) {
  return run(...command(options, name, args));
}

/** A class of grekko-lab that stands for another machine: it runs where this one's own work leaves time for it. */
export function elsewhere(name, ...args) {
  return run('nice', ['-n', '19', ...command([], name, args).flat()]);
}

function command(options, name, args) {
  const classpath = `${path.join(lab, 'classes')}:${path.join(lab, 'lib/*')}`;
  const full = name.includes('.') ? name : `org.grekko.lab.bench.${name}`;
  return [process.env.JAVA ?? 'java', [...JAVA_OPTIONS, ...options, '-cp', classpath, full, ...args.map(String)]];
}

/** A peer's script of bench/peers. */
export function peer(name, ...args) {
  return run(process.execPath, [path.join('peers', `${name}.mjs`), ...args.map(String)], { cwd: peers });
}

/** The one line of JSON of a process that ends by itself. */
export async function figures(started) {
  try {
    return await started.json();
  } finally {
    await started.stop();
  }
}

/** Recorded frames where they lie beside the checkout, else frames of the simulator; {folder, source}. */
export async function recordings() {
  const recorded = path.join(shared, 'data/books');
  if (existsSync(recorded)) return { folder: recorded, source: 'recorded' };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grekko-frames-'));
  const generator = java('GenerateFrames', '--out', folder);
  await generator.line().catch(() => undefined);
  return { folder, source: 'generated' };
}

/** The middle one of several figures. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A row without a peer. */
export const row = (name, metric, unit, value) => ({
  name,
  metric,
  unit,
  value,
  peer: null,
  peerValue: null,
  ratio: null,
});

/** A row beside its peer; how many times better we are is value / peerValue, or the other way round for times. */
export function rowBeside(peerName, peerValue, lowerIsBetter, plain) {
  if (peerValue === null) return { ...plain, peer: `${peerName}: missing` };
  const ratio = lowerIsBetter ? peerValue / plain.value : plain.value / peerValue;
  return { ...plain, peer: peerName, peerValue, ratio: Number(ratio.toFixed(2)) };
}
