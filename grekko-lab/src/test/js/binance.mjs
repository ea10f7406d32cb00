// Drives a simulated BINANCE or BINANCE-USDM with ccxt, a client that knows nothing of ours.
// node binance.mjs BASE_URL KEY SECRET [usdm]; ccxt is found from the working directory.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [base, apiKey, secret, product = 'spot'] = process.argv.slice(2);
if (!base || !apiKey || !secret) {
  console.error('usage: node binance.mjs BASE_URL KEY SECRET [usdm]');
  process.exit(2);
}
const ccxt = createRequire(join(process.cwd(), 'package.json'))('ccxt');
const futures = product === 'usdm';
const SYMBOL = futures ? 'BTC/USDT:USDT' : 'BTC/USDT';

function client(withSecret) {
  const options = {
    defaultType: futures ? 'swap' : 'spot',
    fetchMarkets: { types: [futures ? 'linear' : 'spot'] },
    fetchCurrencies: false,
    fetchMargins: false,
  };
  const made = futures
    ? new ccxt.binanceusdm({ apiKey, secret: withSecret, enableRateLimit: false, options })
    : new ccxt.binance({ apiKey, secret: withSecret, enableRateLimit: false, options });
  made.has.fetchCurrencies = false;
  const redirect = (urls) => {
    for (const name of Object.keys(urls)) {
      if (typeof urls[name] === 'string') {
        urls[name] = urls[name].replace(/https:\/\/[^/]+/, base);
      } else {
        redirect(urls[name]);
      }
    }
  };
  redirect(made.urls.api);
  return made;
}

async function refused(expected, words, call) {
  await assert.rejects(call, (problem) => {
    assert.ok(problem instanceof expected, `${problem.constructor.name} instead of ${expected.name}: ${problem.message}`);
    assert.match(problem.message, words);
    return true;
  });
}

const exchange = client(secret);
const markets = await exchange.loadMarkets();
assert.equal(Object.keys(markets).length, 3);
assert.equal(markets[SYMBOL].precision.price, 0.01);

const book = await exchange.fetchOrderBook(SYMBOL, 20);
assert.ok(book.bids.length >= 20 && book.bids[0][0] < book.asks[0][0], 'a book whose bid is below its ask');
const before = await exchange.fetchBalance();
assert.ok(before.USDT.free > 0, 'the account is funded');

const price = Math.round(book.bids[0][0] * 0.9);
const clientOrderId = `c${Date.now()}`;
const limit = await exchange.createOrder(SYMBOL, 'limit', 'buy', 0.01, price, { newClientOrderId: clientOrderId });
assert.equal(limit.status, 'open');
const open = (await exchange.fetchOpenOrders(SYMBOL)).find((each) => each.id === limit.id);
assert.equal(open.clientOrderId, clientOrderId);
assert.equal(open.amount, 0.01);
if (!futures) {
  const held = await exchange.fetchBalance();
  assert.ok(Math.abs(held.USDT.used - price * 0.01) < 0.01, 'the order holds its cost');
}
await refused(ccxt.BaseError, /[Dd]uplicate/, () =>
  exchange.createOrder(SYMBOL, 'limit', 'buy', 0.01, price, { newClientOrderId: clientOrderId }));
assert.equal((await exchange.cancelOrder(limit.id, SYMBOL)).status, 'canceled');
assert.equal((await exchange.fetchOrder(limit.id, SYMBOL)).status, 'canceled');

const market = await exchange.createOrder(SYMBOL, 'market', 'buy', 0.05);
const filled = await exchange.fetchOrder(market.id, SYMBOL);
assert.equal(filled.status, 'closed');
assert.equal(filled.filled, 0.05);
const trades = (await exchange.fetchMyTrades(SYMBOL)).filter((each) => each.order === market.id);
assert.ok(Math.abs(trades.reduce((sum, each) => sum + each.amount, 0) - 0.05) < 1e-9, 'trades add up');
if (futures) {
  const position = (await exchange.fetchPositions([SYMBOL])).find((each) => each.symbol === SYMBOL);
  assert.equal(position.contracts, 0.05);
  assert.equal(position.side, 'long');
  await exchange.setLeverage(5, SYMBOL);
  await exchange.createOrder(SYMBOL, 'market', 'sell', 0.05, undefined, { reduceOnly: true });
  await refused(ccxt.BaseError, /ReduceOnly/, () =>
    exchange.createOrder(SYMBOL, 'market', 'sell', 0.05, undefined, { reduceOnly: true }));
} else {
  const after = await exchange.fetchBalance();
  assert.ok(Math.abs(after.BTC.total - before.BTC.total - 0.05 * 0.999) < 1e-9, 'the coins arrived less the fee');
}

await refused(ccxt.BaseError, /NOTIONAL|notional/, () => exchange.createOrder(SYMBOL, 'limit', 'buy', 0.00002, price));
await refused(futures ? ccxt.ExchangeError : ccxt.InsufficientFunds, /insufficient/i, () =>
  exchange.createOrder(SYMBOL, 'limit', 'buy', 8000, price));
await refused(ccxt.OrderNotFound, /Unknown order/, () => exchange.cancelOrder('999999', SYMBOL));
await refused(ccxt.BaseError, /maker|match and take/, () =>
  exchange.createOrder(SYMBOL, 'limit', 'buy', 0.01, Math.round(book.asks[0][0] * 1.05), { postOnly: true }));
await refused(ccxt.AuthenticationError, /Signature/, () => client('another secret').fetchBalance());
const stranger = client(secret);
stranger.apiKey = 'nobody';
await refused(ccxt.AuthenticationError, /API-key/, () => stranger.fetchBalance());

// The venue's own limit on orders: it refuses before it would have to fall over.
let limited;
for (let i = 0; i < 400 && !limited; i += 1) {
  try {
    await exchange.createOrder(SYMBOL, 'limit', 'buy', 0.01, price);
  } catch (problem) {
    limited = problem;
  }
}
assert.ok(limited instanceof ccxt.NetworkError, `limited by ${limited}`);
assert.match(limited.message, /Too many new orders/);

console.log(`ccxt ${ccxt.version}: ${product} at ${base} answers as it should`);
