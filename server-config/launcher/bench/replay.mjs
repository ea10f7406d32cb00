// Bars a second through the whole road, all state durable: import, then a replay at full speed of nine years of BTC/USD
// and ETH/USD in bars of four hours. The recorded markets are used where they lie beside the checkout; elsewhere a seeded
// random walk of the same length stands in, and the metric says so.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ADMIN_PASSWORD, start } from '../instance.mjs';

const MARKETS = { 'BTC/USD': 'btc_usd_coinbase_4h.csv.gz', 'ETH/USD': 'eth_usd_coinbase_4h.csv.gz' };
const WALK_BARS = 20_685;
const FOUR_HOURS = 4 * 3600;
const shared = process.env.GREKKO_SHARED ?? fileURLToPath(new URL('../../../../shared/', import.meta.url));

function recorded(file) {
  const candles = path.join(shared, 'data', 'candles', file);
  return existsSync(candles) ? readFileSync(candles) : null;
}

/** A repeatable stream of numbers from 0 to 1. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function walk(seed) {
  const roll = dice(seed);
  const lines = ['time,open,high,low,close,volume'];
  let open = 1000;
  for (let bar = 0; bar < WALK_BARS; bar += 1) {
    const close = open * Math.exp((roll() - 0.5) * 0.04);
    const high = Math.max(open, close) * (1 + roll() * 0.005);
    const low = Math.min(open, close) * (1 - roll() * 0.005);
    lines.push([1_465_000_000 + bar * FOUR_HOURS, ...[open, high, low, close].map((p) => p.toFixed(4)), 10].join(','));
    open = close;
  }
  return gzipSync(lines.join('\n'));
}

async function ask(port, method, route, headers = {}, body = undefined) {
  const login = Buffer.from(`admin:${ADMIN_PASSWORD}`).toString('base64');
  const answer = await fetch(`http://localhost:${port}/api/v1${route}`, {
    method,
    headers: { Authorization: `Basic ${login}`, ...headers },
    body,
  });
  if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function replayed(port) {
  const wish = { venue: 'PAPER', pairs: Object.keys(MARKETS), interval: '4h', speed: 'max' };
  let replay = await ask(port, 'POST', '/replays', { 'Content-Type': 'application/json' }, JSON.stringify(wish));
  while (replay.status === 'RUNNING') {
    await pause(100);
    replay = await ask(port, 'GET', `/replays/${replay.id}`);
  }
  if (replay.status !== 'DONE') throw new Error(`the replay ended as ${replay.status}: ${replay.message}`);
  const chain = await ask(port, 'GET', '/audit/verify');
  if (!chain.ok) throw new Error(`the chain is broken at ${chain.brokenAt}`);
  return replay;
}

export default async function replay() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'grekko-bench-'));
  const grekko = await start(data, 'paper');
  let source = 'recorded';
  try {
    for (const [pair, file] of Object.entries(MARKETS)) {
      const candles = recorded(file);
      if (candles === null) source = 'random walk';
      await ask(
        grekko.port,
        'POST',
        `/market/imports?venue=PAPER&interval=4h&pair=${pair}`,
        { 'Content-Type': 'text/csv', 'Content-Encoding': 'gzip' },
        candles ?? walk(pair.length + pair.charCodeAt(0)),
      );
    }
    const done = await replayed(grekko.port);
    const seconds = (Date.parse(done.endedAt) - Date.parse(done.startedAt)) / 1000;
    return [
      {
        name: 'replay.bars',
        metric: `${done.bars} ${source} bars, ${done.fills} fills, all state durable, ${seconds.toFixed(1)} s`,
        unit: 'bars/s',
        value: Math.round(done.bars / seconds),
        peer: null,
        peerValue: null,
        ratio: null,
      },
    ];
  } finally {
    await grekko.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
