package org.grekko.market.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.shared.AssetPair;

/** The terms of instruments that no venue publishes: those of the paper venue and of simulated venues. */
public final class InstrumentTerms {
    /** Smallest price step: eight decimals, as most venues keep. */
    public static final BigDecimal TICK_SIZE = new BigDecimal("0.00000001");
    /** Smallest quantity step: eight decimals, one satoshi. */
    public static final BigDecimal LOT_SIZE = new BigDecimal("0.00000001");
    /** Smallest order: one unit of the quote asset. */
    public static final BigDecimal MIN_NOTIONAL = BigDecimal.ONE;
    /** Fee of the paper venue: 10 bps, the taker fee of a large exchange without discount. */
    public static final BigDecimal FEE_BPS = BigDecimal.TEN;
    /** The venues whose prices are made by the simulator. */
    public static final Set<String> SIMULATED_VENUES = Set.of(MarketHub.SIM_A, MarketHub.SIM_B, MarketHub.SIMULATED);

    private static final Pattern VENUE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

    private InstrumentTerms() {}

    /** The instrument that is registered when a pair becomes known on a venue. */
    public static Instrument of(String venue, AssetPair pair) {
        return new Instrument(
                venue, pair, TICK_SIZE, LOT_SIZE, MIN_NOTIONAL, FEE_BPS, SIMULATED_VENUES.contains(venue));
    }

    /** The name in the form that venues are kept under, or empty when it is no venue name. */
    public static Optional<String> venueName(String text) {
        String upper = text.trim().toUpperCase(Locale.ROOT);
        return VENUE.matcher(upper).matches() ? Optional.of(upper) : Optional.empty();
    }
}
