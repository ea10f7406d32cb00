// Durable orders a second: a real Grekko over REST, an account on the simulated Binance, and at the end the books held
// against what the simulator knows to be true.
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ADMIN_PASSWORD, start } from './instance.mjs';
import { java } from './lab.mjs';

const VENUE_PORT = 7036;
const VENUE = `http://127.0.0.1:${VENUE_PORT}`;
const CLIENTS = 8;
const RATE = 20;
// The compiler of Java is done after two and a half minutes of orders.
export const WARMUP_SECONDS = 150;
const ORDERS_PER_10S = 1_000_000;
const WEIGHT_PER_MINUTE = 100_000_000;
const PAGE = 1000;

/** The database of the server: H2 in its data directory, or the PostgreSQL that GREKKO_BENCH_DB names. */
export function database() {
  const url = process.env.GREKKO_BENCH_DB;
  return url ? { name: 'PostgreSQL', options: `-Dgrekko.db.url=${url}` } : { name: 'H2', options: '' };
}

function options() {
  return [
    `-Dgrekko.venue.binance.url=${VENUE}`,
    `-Dgrekko.venue.binance.orders-per-10s=${ORDERS_PER_10S}`,
    `-Dgrekko.venue.binance.weight-per-minute=${WEIGHT_PER_MINUTE}`,
    database().options,
  ].join(' ');
}

/** Calls REST with the token of the first administrator. */
export async function login(port) {
  const base = `http://127.0.0.1:${port}/api/v1`;
  const ask = async (method, route, body, headers = {}) => {
    const answer = await fetch(base + route, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const { token } = await ask('POST', '/tokens', { username: 'admin', password: ADMIN_PASSWORD });
  return (method, route, body) => ask(method, route, body, { Authorization: `Bearer ${token}` });
}

export async function until(what, milliseconds, condition) {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${milliseconds / 1000} s`);
    await pause(250);
  }
}

/** An account on the simulated venue whose books agree with it. */
async function account(ask, key, secret) {
  const wish = { venue: 'BINANCE', name: 'bench', key, secret, baseCurrency: 'USDT', allowWithdrawals: false };
  const opened = await ask('POST', '/accounts', wish);
  const { id } = opened.account;
  await until('the first comparison', 60_000, async () => (await ask('GET', `/accounts/${id}`)).standing?.agreed);
  return opened.account;
}

/** Clients that place one order after the other; returns how many and for how long. */
async function place(ask, portfolioId, length) {
  const deadline = performance.now() + length * 1000;
  const begun = performance.now();
  let placed = 0;
  const client = async (number) => {
    for (let i = number; performance.now() < deadline; i += 1) {
      const side = i % 2 === 0 ? 'BUY' : 'SELL';
      const wish = { portfolioId, venue: 'BINANCE', pair: 'BTC/USDT', side, type: 'MARKET', quantity: '0.0002' };
      await ask('POST', '/orders', wish);
      placed += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  return { placed, elapsed: (performance.now() - begun) / 1000 };
}

/** A signed question to the simulator. */
async function truth(key, secret, route, parameters) {
  const query = new URLSearchParams({ ...parameters, recvWindow: 60000, timestamp: Date.now() }).toString();
  const signature = createHmac('sha256', secret).update(query).digest('hex');
  const answer = await fetch(`${VENUE}${route}?${query}&signature=${signature}`, { headers: { 'X-MBX-APIKEY': key } });
  if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function theirFills(key, secret) {
  const fills = [];
  let fromId = 0;
  for (;;) {
    const page = await truth(key, secret, '/api/v3/myTrades', { symbol: 'BTCUSDT', fromId, limit: PAGE });
    fills.push(...page);
    if (page.length < PAGE) return fills;
    fromId = page.at(-1).id + 1;
  }
}

async function ourRows(ask, route) {
  const rows = [];
  let cursor = '';
  for (;;) {
    const page = await ask('GET', `${route}&limit=500${cursor}`);
    rows.push(...page.items);
    if (!page.next) return rows;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

/** What differs between the books and the venue. */
async function differences(ask, account, key, secret) {
  const found = [];
  const theirs = new Map((await theirFills(key, secret)).map((fill) => [`${fill.isBuyer ? 'BUY' : 'SELL'}:${fill.id}`, fill]));
  const ours = await ourRows(ask, `/fills?portfolioId=${account.portfolioId}`);
  for (const fill of ours) {
    const id = fill.venueTradeId.replace(/^[^:]*:/, '');
    const other = theirs.get(id);
    if (other === undefined) found.push(`fill ${id} never happened`);
    else if (Number(other.qty) !== Number(fill.quantity) || Number(other.price) !== Number(fill.price)) {
      found.push(`fill ${id} differs`);
    }
    theirs.delete(id);
  }
  for (const id of theirs.keys()) found.push(`fill ${id} is lost`);
  const mismatches = await ask('GET', `/accounts/${account.id}/mismatches?open=true`);
  for (const each of mismatches.items) found.push(`${each.kind} ${each.subject}: ${each.ours} here, ${each.venues} there`);
  return { found, fills: ours.length };
}

/** Everything at the venue is known and nothing is under way. */
async function settled(ask, { id, portfolioId }) {
  await until('the end of all orders', 300_000, async () => {
    await ask('POST', `/accounts/${id}/reconcile`);
    const page = await ask('GET', `/orders?portfolioId=${portfolioId}&status=PENDING_NEW&limit=1`);
    return page.items.length === 0 && (await ask('GET', `/accounts/${id}`)).standing.doubtful === 0;
  });
}

async function measured(grekko, simulator, length) {
  const word = async (name) => (await simulator.line()).replace(new RegExp(`^${name}\\s+`), '');
  const key = await word('key');
  const secret = await word('secret');
  const ask = await login(grekko.port);
  const opened = await account(ask, key, secret);
  await place(ask, opened.portfolioId, Math.min(WARMUP_SECONDS, 3 * length));
  await settled(ask, opened);
  const begun = performance.now();
  const { placed, elapsed } = await place(ask, opened.portfolioId, length);
  await settled(ask, opened);
  const whole = (performance.now() - begun) / 1000;
  const { found, fills } = await differences(ask, opened, key, secret);
  return { placed, elapsed, whole, fills, found, database: database().name, clients: CLIENTS };
}

/** Places orders for so many seconds; {placed, elapsed, whole, fills, found, database, clients}. */
export async function orders(length) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'grekko-bench-'));
  const limits = ['--orders-per-10s', ORDERS_PER_10S, '--weight-per-minute', WEIGHT_PER_MINUTE];
  const simulator = java('org.grekko.lab.Simulate', 'BINANCE', '--port', VENUE_PORT, '--rate', RATE, ...limits);
  try {
    await simulator.line();
    const grekko = await start(data, 'live', options());
    try {
      return await measured(grekko, simulator, length);
    } finally {
      await grekko.stop();
    }
  } finally {
    await simulator.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
