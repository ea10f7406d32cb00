package org.grekko.venue.kraken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.venue.Symbols;

/** The markets of Kraken by any of their names. */
final class KrakenMarkets {
    private final Symbols symbols;
    private final Map<String, KrakenMarket> byName = new HashMap<>();

    KrakenMarkets(String venue, List<KrakenMarket> markets) {
        symbols = new Symbols(
                venue, markets.stream().map(KrakenMarket::instrument).toList());
        markets.forEach(market -> market.names().forEach(name -> byName.put(name, market)));
    }

    boolean empty() {
        return byName.isEmpty();
    }

    /** The market of any of its names, or empty when Grekko does not know it. */
    Optional<VenueInstrument> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(KrakenMarket::instrument);
    }

    /**
     * The market of the pair.
     *
     * @throws org.grekko.market.VenueException when Kraken does not trade it
     */
    VenueInstrument of(AssetPair pair) {
        return symbols.of(pair);
    }

    /** The market of the pair with its decimals; it fails as {@link #of} does. */
    KrakenMarket market(AssetPair pair) {
        KrakenMarket found = byName.get(of(pair).symbol());
        if (found == null) {
            throw new IllegalStateException("the market " + pair + " lacks its own symbol");
        }
        return found;
    }

    /** Every market. */
    List<VenueInstrument> all() {
        return symbols.all();
    }
}
