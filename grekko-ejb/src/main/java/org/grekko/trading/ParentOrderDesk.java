package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.ParentOrder;
import org.grekko.execution.ParentOrderService;
import org.grekko.execution.domain.SlicePlan;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.TimeSeriesStore;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Takes new parent orders and cuts them into parts. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ParentOrderDesk {
    private static final Set<String> KINDS = Set.of("TWAP", "VWAP", "ICEBERG");
    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();
    private static final int PROFILE_HOURS = 24 * 14;
    private static final BigDecimal LOT = new BigDecimal("0.00000001");

    @EJB
    private ParentOrderService parents;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private VenueMarkets markets;

    @Inject
    private TimeSeriesStore store;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /**
     * What is asked for.
     *
     * @param slices parts of a TWAP or VWAP, 2 to 500; ignored for an iceberg
     * @param seconds how long a TWAP or VWAP takes; ignored for an iceberg
     * @param shown size of a part of an iceberg; ignored for the others
     */
    public record Wish(
            UUID portfolioId,
            String venue,
            AssetPair pair,
            Side side,
            String kind,
            BigDecimal quantity,
            @Nullable BigDecimal limitPrice,
            int slices,
            long seconds,
            @Nullable BigDecimal shown,
            String owner) {}

    /** The answer to a wish. */
    public sealed interface Answer {
        /** It is being worked. */
        record Begun(ParentOrder order) implements Answer {}

        /** It is no parent order; nothing was stored. */
        record Invalid(List<FieldError> errors) implements Answer {}
    }

    /** Takes a parent order; its first part is placed within a second. */
    public Answer begin(Wish wish) {
        Answer answer = foresee(wish);
        if (answer instanceof Answer.Begun begun) {
            parents.insert(begun.order());
        }
        return answer;
    }

    /** What {@link #begin} would take; nothing is stored or placed. */
    public Answer foresee(Wish wish) {
        List<FieldError> errors = errors(wish);
        return errors.isEmpty() ? new Answer.Begun(cut(wish)) : new Answer.Invalid(errors);
    }

    private ParentOrder cut(Wish wish) {
        Instant now = clock.now();
        List<BigDecimal> parts = parts(wish, now);
        boolean iceberg = wish.kind().equals("ICEBERG");
        return new ParentOrder(
                ids.next(),
                wish.portfolioId(),
                wish.venue(),
                wish.pair(),
                wish.side(),
                wish.kind(),
                wish.quantity(),
                wish.limitPrice(),
                parts,
                iceberg ? 0 : Math.max(1, wish.seconds() / parts.size()),
                0,
                "RUNNING",
                "the first part is about to be placed",
                wish.owner(),
                now,
                now);
    }

    private List<BigDecimal> parts(Wish wish, Instant now) {
        BigDecimal lot = lot(wish);
        if (wish.kind().equals("ICEBERG") && wish.shown() != null) {
            return SlicePlan.iceberg(wish.quantity(), wish.shown());
        }
        return wish.kind().equals("VWAP")
                ? SlicePlan.weighted(wish.quantity(), profile(wish, now), lot)
                : SlicePlan.equal(wish.quantity(), wish.slices(), lot);
    }

    private BigDecimal lot(Wish wish) {
        if (wish.venue().equals(MarketHub.PAPER)) {
            return LOT;
        }
        var market = markets.of(wish.venue()).get(wish.pair());
        return market == null ? LOT : market.lotSize();
    }

    /**
     * The usual volume of the hours that the order will live in, from two weeks of hourly candles; equal weights where
     * none are stored.
     */
    private List<Double> profile(Wish wish, Instant now) {
        double[] byHour = new double[24];
        String venue = wish.venue().equals(MarketHub.PAPER) ? feed.venue() : wish.venue();
        for (Candle candle : store.latest(venue, wish.pair(), Interval.H1, PROFILE_HOURS)) {
            byHour[candle.time().atZone(ZoneOffset.UTC).getHour()] += candle.volume();
        }
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < wish.slices(); i++) {
            Instant at = now.plusSeconds(wish.seconds() * i / wish.slices());
            double weight = byHour[at.atZone(ZoneOffset.UTC).getHour()];
            weights.add(weight);
            sum += weight;
        }
        return sum > 0 ? weights : weights.stream().map(each -> 1.0).toList();
    }

    private List<FieldError> errors(Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        if (portfolios.find(wish.portfolioId()).isEmpty()) {
            errors.add(new FieldError("portfolioId", "there is no such portfolio"));
        }
        if (!KINDS.contains(wish.kind())) {
            errors.add(new FieldError("kind", "must be TWAP, VWAP or ICEBERG"));
            return errors;
        }
        if (wish.quantity().signum() <= 0
                || wish.quantity().stripTrailingZeros().scale() > 8) {
            errors.add(new FieldError("quantity", "must be greater than 0 with at most 8 decimals"));
        }
        if (wish.limitPrice() != null && wish.limitPrice().signum() <= 0) {
            errors.add(new FieldError("limitPrice", "must be greater than 0"));
        }
        if (wish.kind().equals("ICEBERG")) {
            iceberg(wish, errors);
        } else {
            if (wish.slices() < 2 || wish.slices() > SlicePlan.MOST_SLICES) {
                errors.add(new FieldError("slices", "must be from 2 to " + SlicePlan.MOST_SLICES));
            }
            if (wish.seconds() < wish.slices() || wish.seconds() > LONGEST_SECONDS) {
                errors.add(
                        new FieldError("seconds", "must be from one a slice to " + LONGEST_SECONDS + " (seven days)"));
            }
        }
        return errors;
    }

    private static void iceberg(Wish wish, List<FieldError> errors) {
        BigDecimal shown = wish.shown();
        if (wish.limitPrice() == null) {
            errors.add(new FieldError("limitPrice", "is needed for ICEBERG"));
        }
        if (shown == null || shown.signum() <= 0 || shown.compareTo(wish.quantity()) > 0) {
            errors.add(new FieldError("shown", "must be greater than 0 and at most the quantity"));
        } else if (wish.quantity().divideToIntegralValue(shown).intValue() >= SlicePlan.MOST_SLICES) {
            errors.add(new FieldError("shown", "must be larger: at most " + SlicePlan.MOST_SLICES + " parts"));
        }
    }
}
