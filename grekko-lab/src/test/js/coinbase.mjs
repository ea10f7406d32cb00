// A client that others wrote drives the simulated Coinbase: node coinbase.mjs BASE KEY SECRET, in a directory with ccxt.
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';

const [base, apiKey, givenSecret] = process.argv.slice(2);
if (!givenSecret) {
  console.error('usage: node coinbase.mjs BASE KEY SECRET');
  process.exit(2);
}
const ccxt = createRequire(process.cwd() + '/')('ccxt');
const symbol = 'BTC/USD';

function client(secret) {
  const made = new ccxt.coinbase({ apiKey, secret: secret.replaceAll('\\n', '\n') });
  made.urls.api.rest = base;
  // The claim names host and path; ccxt cuts off https only, as the real venue has nothing else.
  const token = made.createAuthToken.bind(made);
  made.createAuthToken = (seconds, method, url, eddsa) =>
    token(seconds, method, url?.replace('http://', 'https://'), eddsa);
  return made;
}

async function refused(kind, words, work) {
  await assert.rejects(work, (error) => {
    assert.ok(error.message.includes(words), `"${words}" is missing: ${error.message}`);
    assert.ok(error instanceof kind, `${error.constructor.name} instead of ${kind.name}: ${error.message}`);
    return true;
  });
}

const exchange = client(givenSecret);
const steps = {
  async markets() {
    const markets = await exchange.loadMarkets();
    assert.deepEqual(Object.keys(markets).sort(), ['BTC/USD', 'ETH/USD', 'SOL/USD']);
    assert.equal(markets[symbol].precision.price, 0.01);
    assert.equal(markets[symbol].taker, 0.001);
  },
  async book() {
    const book = await exchange.fetchOrderBook(symbol, 5);
    assert.equal(book.bids.length, 5);
    assert.equal(book.asks.length, 5);
  },
  async trades() {
    assert.ok(Array.isArray(await exchange.fetchTrades(symbol)));
    assert.ok(Array.isArray(await exchange.fetchOHLCV(symbol, '1m', undefined, 10)));
  },
  async balance() {
    const balance = await exchange.fetchBalance({ v3: true });
    assert.ok(balance.USD.free > 0);
    assert.ok(balance.BTC.free > 0);
  },
  async 'limit order, open orders, edit, cancel'() {
    const order = await exchange.createOrder(symbol, 'limit', 'buy', 0.01, 50000);
    const open = await exchange.fetchOpenOrders(symbol);
    assert.deepEqual(open.map((each) => each.id), [order.id]);
    assert.equal(open[0].price, 50000);
    assert.equal(open[0].status, 'open');
    await exchange.editOrder(order.id, symbol, 'limit', 'buy', 0.02, 49000);
    assert.equal((await exchange.fetchOrder(order.id, symbol)).amount, 0.02);
    await exchange.cancelOrder(order.id, symbol);
    assert.equal((await exchange.fetchOrder(order.id, symbol)).status, 'canceled');
    assert.equal((await exchange.fetchOpenOrders(symbol)).length, 0);
  },
  async 'market orders and my trades'() {
    const price = (await exchange.fetchOrderBook(symbol, 1)).asks[0][0];
    const bought = await exchange.createOrder(symbol, 'market', 'buy', 0.01, price);
    const sold = await exchange.createOrder(symbol, 'market', 'sell', 0.05);
    for (const each of [bought, sold]) {
      const order = await exchange.fetchOrder(each.id, symbol);
      assert.equal(order.status, 'closed');
      const trades = (await exchange.fetchMyTrades(symbol)).filter((trade) => trade.order === each.id);
      const filled = trades.reduce((sum, trade) => sum + trade.amount, 0);
      assert.ok(Math.abs(filled - order.filled) < 1e-9, `${filled} of ${order.filled}`);
      assert.equal(trades[0].fee.currency, 'USD');
    }
  },
  async 'post only, immediate or cancel, fill or kill'() {
    await refused(ccxt.ExchangeError, 'PREVIEW_INVALID_LIMIT_PRICE_POST_ONLY',
      exchange.createOrder(symbol, 'limit', 'buy', 0.01, 90000, { postOnly: true }));
    const ioc = await exchange.createOrder(symbol, 'limit', 'buy', 0.01, 50000, { timeInForce: 'IOC' });
    assert.equal((await exchange.fetchOrder(ioc.id, symbol)).status, 'canceled');
    const fok = await exchange.createOrder(symbol, 'limit', 'buy', 0.01, 90000, { timeInForce: 'FOK' });
    assert.equal((await exchange.fetchOrder(fok.id, symbol)).status, 'closed');
  },
  async 'too small'() {
    await refused(ccxt.ExchangeError, 'PREVIEW_INVALID_QUOTE_SIZE_TOO_SMALL',
      exchange.createOrder(symbol, 'limit', 'buy', 0.00001, 100));
  },
  async 'insufficient funds'() {
    await refused(ccxt.InsufficientFunds, 'PREVIEW_INSUFFICIENT_FUND',
      exchange.createOrder(symbol, 'limit', 'buy', 5000, 60000));
  },
  async 'unknown order'() {
    const nobody = '00000000-0000-4000-8000-000000000000';
    await refused(ccxt.BadRequest, 'cancelOrders() has failed', exchange.cancelOrder(nobody, symbol));
    await refused(ccxt.ExchangeError, 'order with this orderID was not found', exchange.fetchOrder(nobody, symbol));
  },
  async 'wrong key'() {
    const { privateKey } = (await import('node:crypto')).generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const stranger = client(privateKey.export({ type: 'sec1', format: 'pem' }));
    await refused(ccxt.AuthenticationError, '401', stranger.fetchBalance({ v3: true }));
  },
};

let failures = 0;
for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
    console.log(`ok     ${name}`);
  } catch (error) {
    failures++;
    console.log(`FAILS  ${name}: ${error.constructor.name} ${error.message}`);
  }
}
process.exit(failures === 0 ? 0 : 1);
