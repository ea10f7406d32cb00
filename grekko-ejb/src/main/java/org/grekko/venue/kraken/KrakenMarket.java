package org.grekko.venue.kraken;

import java.util.Set;
import org.grekko.market.VenueInstrument;

/**
 * A market with all the names that Kraken has for it.
 *
 * @param instrument the market; its symbol is the short name, for example XBTUSD
 * @param names every name that answers may carry: XXBTZUSD, XBTUSD, XBT/USD, and BTC/USD on the stream
 * @param priceDecimals decimals in which the stream states prices and checksums count them
 * @param sizeDecimals decimals in which the stream states quantities and checksums count them
 */
record KrakenMarket(VenueInstrument instrument, Set<String> names, int priceDecimals, int sizeDecimals) {
    /** The name on the stream of version 2, which is Grekko's name of the pair. */
    String streamName() {
        return instrument.pair().toString();
    }
}
