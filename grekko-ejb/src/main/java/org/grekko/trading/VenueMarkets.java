package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.market.FeedDirectory;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/** The markets of every venue with their filters, read again after an hour. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class VenueMarkets {
    private static final Logger LOG = System.getLogger(VenueMarkets.class.getName());
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Read> read = new ConcurrentHashMap<>();

    @Inject
    private FeedDirectory feeds;

    @Inject
    private Clock clock;

    private record Read(Map<AssetPair, VenueInstrument> markets, Instant until) {}

    /**
     * The markets of a venue. When they are due to be read again and the venue does not answer, the known ones count on.
     *
     * @throws VenueException when they were never read and the venue does not answer
     * @throws java.util.NoSuchElementException when there is no such venue
     */
    public Map<AssetPair, VenueInstrument> of(String venue) {
        Read known = read.get(venue);
        if (known != null && clock.now().isBefore(known.until())) {
            return known.markets();
        }
        return read.compute(venue, (name, before) -> fresh(name, before)).markets();
    }

    /**
     * A market of a venue.
     *
     * @throws VenueException when the venue does not trade it, or does not answer
     */
    public VenueInstrument of(String venue, AssetPair pair) {
        VenueInstrument found = of(venue).get(pair);
        if (found == null) {
            throw new VenueException(VenueError.of(
                    venue, VenueErrorMeaning.UNKNOWN_SYMBOL, "pair", pair + " is not traded on " + venue));
        }
        return found;
    }

    private Read fresh(String venue, @Nullable Read before) {
        if (before != null && clock.now().isBefore(before.until())) {
            return before;
        }
        try {
            Map<AssetPair, VenueInstrument> markets = new LinkedHashMap<>();
            feeds.feed(venue).orElseThrow().instruments().forEach(each -> markets.put(each.pair(), each));
            return new Read(Map.copyOf(markets), clock.now().plus(GOOD_FOR));
        } catch (VenueException silent) {
            if (before == null) {
                throw silent;
            }
            LOG.log(Level.WARNING, "the markets of {0} could not be read again: {1}", venue, silent.getMessage());
            return new Read(before.markets(), clock.now().plus(PATIENCE));
        }
    }
}
