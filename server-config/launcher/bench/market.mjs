// The road from a venue's frames to the book: how many a second one core decodes and applies (beside ccxt pro's own
// handlers over the same frames), how old a change is when it is in the book at 10,000 and 50,000 messages a second over
// real sockets, whether any is lost, and whether the heap grows.
import { figures, hasPeer, java, median, peer, recordings, row, rowBeside, seconds } from '../lab.mjs';

const ROUNDS = 3;
const WARMUP = 5;
const PORT = 7033;
const RATES = { '10k': 10_000, '50k': 50_000 };

async function decode({ folder, source }) {
  const length = Math.min(5, seconds(5));
  const ours = [];
  const theirs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const options = ['--books', folder, '--warmup', WARMUP, '--seconds', length];
    ours.push((await figures(java('DecodeBench', ...options))).perSecond);
    if (hasPeer('ccxt')) theirs.push((await figures(peer('ccxt-decode', folder, WARMUP, length))).perSecond);
  }
  const metric = `${source} Binance spot and USD-M frames decoded and in the book, one thread, median of ${ROUNDS}`;
  const plain = row('market.decode-book', metric, 'messages/s', median(ours));
  return rowBeside('ccxt', theirs.length > 0 ? median(theirs) : null, false, plain);
}

async function ingest(rate) {
  const length = seconds(60);
  const blaster = java('Blaster', '--port', PORT, '--rate', rate, '--seconds', length + WARMUP);
  try {
    await blaster.line();
    const venues = [0, 1, 2].map((i) => `http://127.0.0.1:${PORT + i}`);
    const listener = java('IngestBench', ...venues, '--warmup', WARMUP);
    const sent = await blaster.json();
    const received = await figures(listener);
    return { rate: sent.perSecond, lost: sent.sent - received.received, length, ...received };
  } finally {
    await blaster.stop();
  }
}

export default async function market() {
  const books = await recordings();
  const rows = [await decode(books)];
  let lost = 0;
  let received = 0;
  for (const [name, rate] of Object.entries(RATES)) {
    const run = await ingest(rate);
    lost += run.lost;
    received += run.received;
    const metric =
      `${run.rate} messages/s of 3 venues for ${run.length} s, from the write to the socket until the change is in the ` +
      `book; p50 ${run.p50}, max ${run.max}, gaps ${run.gaps}`;
    rows.push(row(`market.ingest-${name}-p99`, metric, 'ms', run.p99));
  }
  rows.push(row('market.ingest-lost', `of ${received + lost} in both runs`, 'messages', lost));
  const memory = await figures(java('MemoryBench', '--books', books.folder));
  const metric = `heap after collections: ${memory.before} at 1 million messages, ${memory.after} at 10 million`;
  rows.push(row('market.memory-growth', metric, 'MB', memory.growth));
  return rows;
}
