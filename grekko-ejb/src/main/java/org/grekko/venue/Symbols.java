package org.grekko.venue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** The markets of one venue by both their names. */
public final class Symbols {
    private final String venue;
    private final Map<String, VenueInstrument> bySymbol = new HashMap<>();
    private final Map<AssetPair, VenueInstrument> byPair = new HashMap<>();

    /** A table of those markets. */
    public Symbols(String venue, List<VenueInstrument> instruments) {
        this.venue = venue;
        for (VenueInstrument each : instruments) {
            bySymbol.put(each.symbol(), each);
            byPair.put(each.pair(), each);
        }
    }

    /** The market of the venue's name, or empty when Grekko does not know it. */
    public Optional<VenueInstrument> find(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** The market of the venue's name, or null; for paths where an Optional would cost. */
    public @Nullable VenueInstrument known(String symbol) {
        return bySymbol.get(symbol);
    }

    /**
     * The market of the pair.
     *
     * @throws VenueException when the venue does not trade it
     */
    public VenueInstrument of(AssetPair pair) {
        VenueInstrument found = byPair.get(pair);
        if (found == null) {
            throw new VenueException(VenueError.of(
                    venue, VenueErrorMeaning.UNKNOWN_SYMBOL, "pair", pair + " is not traded on " + venue));
        }
        return found;
    }

    /** The venue's name of the pair. */
    public String symbol(AssetPair pair) {
        return of(pair).symbol();
    }

    /** Every market. */
    public List<VenueInstrument> all() {
        return List.copyOf(byPair.values());
    }
}
