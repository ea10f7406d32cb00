// A trader of ccxt pro that does what TickTrader does: each change of the first venue's book makes two orders, one at
// each venue, sent at the same time. The order's id ends in when ccxt's handler was given the parsed frame, by the clock
// that System.nanoTime reads. Usage: node ccxt-tick.mjs FIRST_URL SECOND_URL KEY SECRET
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

let heard = 0n;
const handleMessage = venues[0].handleMessage.bind(venues[0]);
venues[0].handleMessage = (client, message) => {
  heard = process.hrtime.bigint();
  handleMessage(client, message);
};

for (let number = 0; ; number += 1) {
  await venues[0].watchOrderBook(SYMBOL);
  const parameters = { timeInForce: 'IOC', newClientOrderId: `c${number}-${heard}` };
  await Promise.all(venues.map((each) => each.createOrder(SYMBOL, 'limit', 'buy', 0.001, 50000, parameters)));
}
