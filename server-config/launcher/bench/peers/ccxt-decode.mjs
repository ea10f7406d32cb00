// How many recorded messages a second ccxt pro decodes and applies to its book: its own handlers over parsed frames,
// without a socket, as DecodeBench does it for Grekko. Prints one line of JSON.
// Usage: node ccxt-decode.mjs BOOKS WARMUP_SECONDS SECONDS
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import ccxt from 'ccxt';
import { market } from './ccxt-markets.mjs';

const [folder, warmup, seconds] = process.argv.slice(2);

const PRODUCTS = {
  spot_: { make: () => new ccxt.pro.binance(), market: market('BTC', 'USDT', false), url: 'wss://venue/stream', type: 'spot' },
  usdm_: { make: () => new ccxt.pro.binanceusdm(), market: market('BTC', 'USDT', true), url: 'wss://venue/ws', type: 'future' },
};

function recording(prefix) {
  const file = readdirSync(folder).sort().find((name) => name.startsWith(prefix));
  const lines = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8').trim().split('\n');
  return lines.map((line) => line.slice(line.indexOf(' ') + 1));
}

/** One product: its exchange object, its frames, and the place of the snapshot among them. */
function product(prefix) {
  const { make, market: listed, url, type } = PRODUCTS[prefix];
  const exchange = make();
  exchange.setMarkets([listed]);
  const all = recording(prefix);
  const snapshotAfter = all.findIndex((line) => !line.startsWith('{"stream"'));
  const snapshot = exchange.parseOrderBook(JSON.parse(all[snapshotAfter]), listed.symbol);
  snapshot.nonce = JSON.parse(all[snapshotAfter]).lastUpdateId;
  exchange.fetchRestOrderBookSafe = async () => snapshot;
  const client = {
    url,
    subscriptions: {},
    resolve() {},
    reject(problem) {
      throw problem;
    },
  };
  const frames = all.filter((line) => line.startsWith('{"stream"'));
  return { exchange, client, frames, snapshotAfter, symbol: listed.symbol, type };
}

async function play({ exchange, client, frames, snapshotAfter, symbol, type }) {
  exchange.orderbooks[symbol] = exchange.orderBook({}, 1000);
  for (let i = 0; i < frames.length; i += 1) {
    if (i === snapshotAfter) await exchange.fetchOrderBookSnapshot(client, {}, { symbol, type });
    exchange.handleMessage(client, JSON.parse(frames[i]));
  }
  if (exchange.orderbooks[symbol].nonce === undefined) throw new Error(`the ${type} book never became whole`);
  return frames.length;
}

async function run(products, length) {
  const begun = performance.now();
  let messages = 0;
  let elapsed = 0;
  while (elapsed < length) {
    for (const each of products) messages += await play(each);
    elapsed = (performance.now() - begun) / 1000;
  }
  return { messages, perSecond: Math.round(messages / elapsed) };
}

const products = Object.keys(PRODUCTS).map(product);
await run(products, Number(warmup));
console.log(JSON.stringify(await run(products, Number(seconds))));
