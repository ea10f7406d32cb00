// Drives a simulated KRAKEN with ccxt, a client that knows nothing of ours.
// node kraken.mjs BASE_URL KEY SECRET; ccxt is found from the working directory, as ESM does not look at NODE_PATH.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [base, apiKey, secret] = process.argv.slice(2);
if (!base || !apiKey || !secret) {
    console.error('usage: node kraken.mjs BASE_URL KEY SECRET');
    process.exit(2);
}
const ccxt = createRequire(join(process.cwd(), 'package.json'))('ccxt');
const SYMBOL = 'BTC/USD';

function client(withSecret) {
    const made = new ccxt.kraken({ apiKey, secret: withSecret, enableRateLimit: false });
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
    let nonce = Date.now();
    made.nonce = () => (nonce = Math.max(nonce + 1, Date.now()));
    return made;
}

async function refused(expected, words, call) {
    await assert.rejects(call, (problem) => {
        assert.ok(problem instanceof expected, `${problem.constructor.name} instead of ${expected.name}: ${problem.message}`);
        assert.match(problem.message, words);
        return true;
    });
}

const kraken = client(secret);

const markets = await kraken.loadMarkets();
assert.deepEqual(Object.keys(markets).sort(), ['BTC/USD', 'ETH/USD', 'SOL/USD']);
assert.equal(markets[SYMBOL].precision.price, 0.01);
assert.equal(markets[SYMBOL].limits.amount.min, 0.00001);

const book = await kraken.fetchOrderBook(SYMBOL, 20);
assert.equal(book.bids.length, 20);
assert.ok(book.bids[0][0] < book.asks[0][0], 'bid below ask');

assert.equal((await kraken.fetchStatus()).status, 'ok');
const before = await kraken.fetchBalance();
assert.ok(before.USD.total > 0 && before.BTC.total > 0, 'the account is funded');

const price = Math.round(book.bids[0][0] * 0.9);
const clientOrderId = 'c' + Date.now().toString(36);
const limit = await kraken.createOrder(SYMBOL, 'limit', 'buy', 0.01, price, { clientOrderId });
const open = await kraken.fetchOpenOrders(SYMBOL);
const mine = open.find((each) => each.id === limit.id);
assert.ok(mine, 'the order is open');
assert.equal(mine.clientOrderId, clientOrderId);
assert.equal(mine.status, 'open');
assert.equal(mine.side, 'buy');
assert.equal(mine.price, price);
assert.equal(mine.amount, 0.01);
const held = await kraken.fetchBalance();
assert.ok(Math.abs(held.USD.used - before.USD.used - price * 0.01) < 0.01, 'the order holds its cost');
await refused(ccxt.ExchangeError, /cl_ord_id not unique/, () =>
    kraken.createOrder(SYMBOL, 'limit', 'buy', 0.01, price, { clientOrderId }));
await kraken.cancelOrder(limit.id, SYMBOL);
assert.ok(!(await kraken.fetchOpenOrders(SYMBOL)).some((each) => each.id === limit.id), 'the order is gone');
const closed = await kraken.fetchClosedOrders(SYMBOL);
assert.equal(closed.find((each) => each.id === limit.id).status, 'canceled');

const market = await kraken.createOrder(SYMBOL, 'market', 'buy', 0.05);
const filled = await kraken.fetchOrder(market.id, SYMBOL);
assert.equal(filled.status, 'closed');
assert.equal(filled.filled, 0.05);
assert.ok(filled.average > book.bids[0][0], 'it paid the ask');
const trades = (await kraken.fetchMyTrades(SYMBOL)).filter((each) => each.order === market.id);
const sum = trades.reduce((total, each) => total + each.amount, 0);
assert.ok(Math.abs(sum - 0.05) < 1e-9, `trades of ${sum}`);
assert.ok(trades.every((each) => each.takerOrMaker === 'taker' && each.fee.currency === 'USD' && each.fee.cost > 0));
const after = await kraken.fetchBalance();
assert.ok(Math.abs(after.BTC.total - before.BTC.total - 0.05) < 1e-9, 'the coins arrived');

// ccxt itself refuses amounts below the precision; the raw call shows what the venue says.
const tiny = { pair: 'XXBTZUSD', type: 'buy', ordertype: 'limit', volume: '0.000001', price: String(price) };
await refused(ccxt.InvalidOrder, /Order minimum not met/, () => kraken.privatePostAddOrder(tiny));
const cheap = { ...tiny, volume: '0.00002' };
await refused(ccxt.ExchangeError, /Cost minimum not met/, () => kraken.privatePostAddOrder(cheap));
await refused(ccxt.InsufficientFunds, /Insufficient funds/, () => kraken.createOrder(SYMBOL, 'limit', 'buy', 1000, price));
await refused(ccxt.OrderNotFound, /Unknown order/, () => kraken.cancelOrder('O99999-99999-999999', SYMBOL));
await refused(ccxt.ExchangeError, /Post only order/, () =>
    kraken.createOrder(SYMBOL, 'limit', 'buy', 0.01, Math.round(book.asks[0][0] * 1.05), { postOnly: true }));
await refused(ccxt.ExchangeError, /Unknown asset pair/, () => kraken.publicGetDepth({ pair: 'NOPE' }));

const wrong = client(Buffer.from('another secret').toString('base64'));
await refused(ccxt.ExchangeError, /EAPI:Invalid signature/, () => wrong.privatePostBalanceEx());
const stranger = client(secret);
stranger.apiKey = 'nobody';
await refused(ccxt.AuthenticationError, /EAPI:Invalid key/, () => stranger.privatePostBalanceEx());
const late = client(secret);
late.nonce = () => 1;
await refused(ccxt.InvalidNonce, /EAPI:Invalid nonce/, () => late.privatePostBalanceEx());

console.log(`ccxt ${ccxt.version}: KRAKEN at ${base} answers as it should`);
