// From the kill to the last cancel: a real Grekko on a live feed that is flooded, with working orders on its paper venue.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { start } from './instance.mjs';
import { elsewhere } from './lab.mjs';
import { WARMUP_SECONDS, database, login, until } from './orders.mjs';

const PORT = 7037;
const TICKS = 200_000;
const WORKING = 500;
const SETTLED_MILLIS = 1_000;
const CLIENTS = 4;
const PAIR = 'BTC/USDT';
const AT_ONCE = 25;

/** Orders that rest below the market, each at another price, so that none is a repetition. */
async function rest(ask, portfolioId) {
  let next = 0;
  const client = async () => {
    for (let i = next++; i < WORKING; i = next++) {
      const price = String(57_000 + i);
      const wish = { portfolioId, venue: 'PAPER', pair: PAIR, side: 'BUY', type: 'LIMIT', quantity: '0.0001', price };
      const order = await ask('POST', '/orders', wish);
      if (order.status !== 'NEW') throw new Error(`an order is ${order.status}: ${JSON.stringify(order.denial)}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

/** One kill while the ticks wait; {wall, inside, waiting}, both times in milliseconds. */
async function halted(ask, flood, portfolioId) {
  await rest(ask, portfolioId);
  // The orders have been working for a while when the ticks come.
  await pause(SETTLED_MILLIS);
  flood.tell(TICKS);
  await flood.json();
  const pressed = performance.now();
  const report = await ask('POST', '/risk/kill', { scope: 'GLOBAL', reason: 'benchmark of the halt' });
  const wall = performance.now() - pressed;
  flood.tell(0);
  const { waiting } = await flood.json();
  if (report.cancelledOrders !== WORKING) throw new Error(`${report.cancelledOrders} orders were cancelled`);
  await ask('POST', `/risk/breakers/${report.breaker.id}/resume`, { reason: 'benchmark of the halt' });
  return { wall, inside: report.micros / 1000, waiting };
}

const percentile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)].toFixed(1));
};

/** Halts so often after a warm-up; {rounds, working, ticks, waiting, first, early, early99, p50, p99, inside50, inside99, database}. */
export async function cancels(rounds) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'grekko-bench-'));
  const flood = elsewhere('TickFlood', '--port', PORT);
  try {
    await flood.line();
    const feed = `-Dgrekko.feed=binance -Dgrekko.feed.pairs=${PAIR} -Dgrekko.venue.binance.url=http://127.0.0.1:${PORT}`;
    const grekko = await start(data, 'live', `${feed} ${database().options}`);
    try {
      const ask = await login(grekko.port);
      flood.tell(AT_ONCE);
      await flood.json();
      const portfolioId = (await ask('GET', '/portfolios')).items[0].id;
      const wish = `/market/BINANCE/${PAIR.replace('/', '-')}/book`;
      await until('the first book', 60_000, async () => ask('GET', wish).then(() => true, () => false));
      const early = [];
      const warm = performance.now() + WARMUP_SECONDS * 1_000;
      while (performance.now() < warm) early.push(await halted(ask, flood, portfolioId));
      const runs = [];
      while (runs.length < rounds) runs.push(await halted(ask, flood, portfolioId));
      const first = Math.round(early[0].wall);
      const early99 = percentile(early.map((run) => run.wall), 0.99);
      return { first, early: early.length, early99, ...figures(runs) };
    } finally {
      await grekko.stop();
    }
  } finally {
    await flood.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function figures(runs) {
  const walls = runs.map((run) => run.wall);
  const insides = runs.map((run) => run.inside);
  return {
    rounds: runs.length,
    working: WORKING,
    ticks: TICKS,
    waiting: Math.min(...runs.map((run) => run.waiting)),
    p50: percentile(walls, 0.5),
    p99: percentile(walls, 0.99),
    inside50: percentile(insides, 0.5),
    inside99: percentile(insides, 0.99),
    database: database().name,
  };
}
