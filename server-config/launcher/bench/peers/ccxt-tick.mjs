// A trader of ccxt pro that does what TickTrader does: each change of the first venue's book makes two orders, one at
// each venue, sent at the same time. Usage: node ccxt-tick.mjs FIRST_URL SECOND_URL KEY SECRET
import ccxt from 'ccxt';
import { market } from './ccxt-markets.mjs';

const [first, second, apiKey, secret] = process.argv.slice(2);
const SYMBOL = 'BTC/USDT';

function venue(url) {
  const exchange = new ccxt.pro.binance({ apiKey, secret, enableRateLimit: false, newUpdates: true });
  exchange.setMarkets([market('BTC', 'USDT', false)]);
  for (const name of Object.keys(exchange.urls.api)) {
    const api = exchange.urls.api[name];
    if (typeof api === 'string') exchange.urls.api[name] = api.replace(/^https:\/\/[^/]+/, url);
  }
  exchange.urls.api.ws.spot = `${url.replace('http', 'ws')}/stream`;
  return exchange;
}

const venues = [venue(first), venue(second)];
await venues[0].loadHttpProxyAgent(); // ccxt asks for it before it opens a socket without TLS
for (;;) {
  await venues[0].watchOrderBook(SYMBOL);
  await Promise.all(
    venues.map((each) => each.createOrder(SYMBOL, 'limit', 'buy', 0.001, 50000, { timeInForce: 'IOC' })),
  );
}
