package org.grekko.market.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What an alert on a price waits for. Prices are the middle of bid and ask.
 *
 * @param venue where; null for any venue, not for MOVE
 * @param pair the market
 * @param kind the way
 * @param price the price to reach; only for ABOVE and BELOW
 * @param percent the distance from the lowest or highest price within the window; only for MOVE
 * @param windowSeconds the window of MOVE, counted in 60 steps
 * @param rearmPercent how far the price must go back from the alert's price before it fires again; null to fire once. A
 *     MOVE that repeats fires again after a whole window, whatever the number
 */
public record PriceRule(
        @Nullable String venue,
        AssetPair pair,
        Kind kind,
        @Nullable BigDecimal price,
        @Nullable BigDecimal percent,
        @Nullable Integer windowSeconds,
        @Nullable BigDecimal rearmPercent) {
    private static final BigDecimal LARGEST_PRICE = new BigDecimal("1000000000000");
    private static final BigDecimal LARGEST_PERCENT = new BigDecimal("1000");
    private static final BigDecimal SMALLEST_PERCENT = new BigDecimal("0.01");
    private static final int SHORTEST = 60;
    private static final int LONGEST = 86_400;

    /** The ways of a price. */
    public enum Kind {
        /** The price reaches the alert's price from below, or is there already. */
        ABOVE,
        /** The price reaches the alert's price from above, or is there already. */
        BELOW,
        /** The price moves so many percent within a window, up or down. */
        MOVE
    }

    /** What is wrong with the rule, by field; empty when it can be watched. */
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        boolean move = kind == Kind.MOVE;
        if (move && venue == null) {
            errors.add(new FieldError("venue", "is needed for MOVE: prices of different venues are no move"));
        }
        check("price", price, !move, LARGEST_PRICE, errors);
        check("percent", percent, move, LARGEST_PERCENT, errors);
        if (move != (windowSeconds != null)) {
            errors.add(new FieldError("windowSeconds", move ? "is needed for MOVE" : "must be left out for " + kind));
        } else if (windowSeconds != null && (windowSeconds < SHORTEST || windowSeconds > LONGEST)) {
            errors.add(new FieldError("windowSeconds", "must be from " + SHORTEST + " to " + LONGEST));
        }
        if (rearmPercent != null
                && (rearmPercent.compareTo(SMALLEST_PERCENT) < 0 || rearmPercent.compareTo(LARGEST_PERCENT) > 0)) {
            errors.add(new FieldError("rearmPercent", "must be from 0.01 to 1000; leave it out to fire once"));
        }
        return errors;
    }

    private void check(
            String field, @Nullable BigDecimal value, boolean needed, BigDecimal largest, List<FieldError> errors) {
        if (needed != (value != null)) {
            errors.add(new FieldError(field, needed ? "is needed for " + kind : "must be left out for " + kind));
        } else if (value != null && (value.signum() <= 0 || value.compareTo(largest) > 0)) {
            errors.add(new FieldError(field, "must be greater than 0 and at most " + largest.toPlainString()));
        }
    }

    /** Whether the rule concerns that market. */
    public boolean concerns(String otherVenue, AssetPair otherPair) {
        return pair.equals(otherPair) && (venue == null || venue.equals(otherVenue));
    }
}
