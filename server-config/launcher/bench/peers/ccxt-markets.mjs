// A market as ccxt's loadMarkets would describe it, without asking the venue.

/** The market BASE/QUOTE, a perpetual when futures is true. */
export function market(base, quote, futures) {
  return {
    id: `${base}${quote}`,
    lowercaseId: `${base}${quote}`.toLowerCase(),
    symbol: futures ? `${base}/${quote}:${quote}` : `${base}/${quote}`,
    base,
    quote,
    baseId: base,
    quoteId: quote,
    settle: futures ? quote : undefined,
    settleId: futures ? quote : undefined,
    type: futures ? 'swap' : 'spot',
    spot: !futures,
    margin: false,
    swap: futures,
    future: false,
    option: false,
    contract: futures,
    linear: futures ? true : undefined,
    inverse: futures ? false : undefined,
    contractSize: futures ? 1 : undefined,
    active: true,
    taker: 0.001,
    maker: 0.001,
    precision: { price: 0.01, amount: 0.00001 },
    limits: { amount: {}, price: {}, cost: {}, market: {} },
    info: { orderTypes: ['LIMIT', 'LIMIT_MAKER', 'MARKET'], timeInForce: ['GTC', 'IOC', 'FOK'] },
  };
}
