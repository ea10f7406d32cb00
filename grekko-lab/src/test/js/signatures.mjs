// What ccxt signs for given inputs, one JSON object a line, for the signers to be held against.
// node signatures.mjs; ccxt is found from the working directory.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ccxt = createRequire(join(process.cwd(), 'package.json'))('ccxt');
const say = (venue, inputs, signed) => console.log(JSON.stringify({ venue, ...inputs, ...signed }));

for (let i = 0; i < 20; i += 1) {
  const parameters = {
    symbol: ['BTCUSDT', 'ETHUSDT', 'SOLUSDT'][i % 3],
    side: i % 2 ? 'BUY' : 'SELL',
    type: 'LIMIT',
    quantity: String(1 + i / 8),
    newClientOrderId: ['plain', 'a.b:c/d_e-f', 'x/y:z'][i % 3] + i,
  };
  const binance = new ccxt.binance({ apiKey: 'key', secret: `secret-${i}` });
  binance.nonce = () => 1_700_000_000_000 + i;
  binance.milliseconds = binance.nonce;
  const signed = binance.sign('order', 'private', 'DELETE', { ...parameters });
  say('binance', { secret: `secret-${i}`, query: signed.url.split('?')[1] }, {});

  const secret = Buffer.from(`kraken secret ${i}`).toString('base64');
  const kraken = new ccxt.kraken({ apiKey: 'key', secret });
  kraken.nonce = () => 1_700_000_000_000 + i;
  const order = { pair: 'XBTUSD', type: 'buy', ordertype: 'limit', price: String(30_000 + i), volume: '1.25' };
  const private_ = kraken.sign('AddOrder', 'private', 'POST', { ...order });
  say('kraken', { secret, path: '/0/private/AddOrder', body: private_.body, nonce: String(1_700_000_000_000 + i) }, { signature: private_.headers['API-Sign'] });
}
