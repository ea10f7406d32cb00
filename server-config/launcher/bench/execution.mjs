// From a tick to two orders at two venues, beside ccxt pro doing the same, with and without durable intents; and how
// many durable orders a second a whole server places, fills and books, held against the venue's truth.
import { hasPeer, java, median, peer, row, rowBeside, seconds } from '../lab.mjs';
import { orders } from '../orders.mjs';

const ROUNDS = 3;
const PORT = 7031;
const FIRST = `http://127.0.0.1:${PORT}`;
const SECOND = `http://127.0.0.1:${PORT + 1}`;
const WARMUP_TICKS = 12_000;
const TICKS_PER_SECOND = 100;
const LOGIN = ['simulator-key-0000000000000000', 'simulator-secret-000000000000000'];

const TRADERS = {
  ours: () => java('TickTrader', FIRST, SECOND),
  durable: () => java('TickTrader', FIRST, SECOND, '--durable', 'yes'),
  ccxt: () => peer('ccxt-tick', FIRST, SECOND, ...LOGIN),
};

async function ticked(trader) {
  const ticks = TICKS_PER_SECOND * Math.min(30, seconds(30));
  const venues = java('TickVenues', '--port', PORT, '--warmup', WARMUP_TICKS, '--ticks', ticks);
  try {
    await venues.line();
    const running = TRADERS[trader]();
    try {
      return await venues.json();
    } finally {
      await running.stop();
    }
  } finally {
    await venues.stop();
  }
}

async function tickToOrders() {
  const names = Object.keys(TRADERS).filter((name) => name !== 'ccxt' || hasPeer('ccxt'));
  const runs = Object.fromEntries(Object.keys(TRADERS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) runs[name].push(await ticked(name));
  }
  const figure = (name, key) => (runs[name].length > 0 ? median(runs[name].map((run) => run[key])) : null);
  const way = 'book frame at our socket until the heads of both signed orders are read at the venues';
  const wire = (name) => `from the venue's own write p50 ${figure(name, 'wireP50')}, p99 ${figure(name, 'wireP99')}`;
  const p50 = row('execution.tick-to-orders-p50', `${way}; ${wire('ours')}`, 'us', figure('ours', 'p50'));
  const durably = `the same with both intents committed in one PostgreSQL transaction first; p50 ${figure('durable', 'p50')}`;
  return [
    rowBeside('ccxt', figure('ccxt', 'p50'), true, p50),
    row('execution.tick-to-orders-p99', `the same; median of ${ROUNDS}`, 'us', figure('ours', 'p99')),
    row('execution.tick-to-orders-durable-p99', durably, 'us', figure('durable', 'p99')),
  ];
}

export default async function execution() {
  const rows = await tickToOrders();
  const run = await orders(seconds(60));
  const metric =
    `${run.placed} market orders over REST from ${run.clients} clients in ${run.elapsed.toFixed(0)} s on ${run.database}, ` +
    `${run.fills} fills, all booked after ${run.whole.toFixed(0)} s, differences to the venue: ${run.found.length}`;
  rows.push(row('execution.orders', metric, 'orders/s', Math.round(run.placed / run.elapsed)));
  if (run.found.length > 0) throw new Error(`books and venue differ: ${run.found.slice(0, 5).join('; ')}`);
  return rows;
}
