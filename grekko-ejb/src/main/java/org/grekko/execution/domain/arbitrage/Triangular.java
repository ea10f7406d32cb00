package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.domain.BookWalk;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds a way round three pairs of one venue that ends with more of an asset than it began with. The three books are
 * walked together while the product of their rates after fees exceeds one; at each point where a level ends the way is
 * replayed in whole lots, and the amount that leaves most is taken. What whole lots leave over on the way counts for
 * nothing, so the profit is a floor. Lots make the profit jagged: between two such points an amount may exist that leaves
 * up to one lot of each pair more.
 */
public final class Triangular {
    private static final BigDecimal BPS = new BigDecimal("10000");

    private final String settle;
    private final @Nullable BigDecimal maxNotional;

    /**
     * A finder.
     *
     * @param settle the asset that a way begins and ends in
     * @param maxNotional the most that a way may begin with, in that asset; null for no limit
     */
    public Triangular(String settle, @Nullable BigDecimal maxNotional) {
        this.settle = settle;
        this.maxNotional = maxNotional;
    }

    /** The point up to which a way pays, the amounts at which a level ends before it, and what ends it. */
    private record Walk(List<BigDecimal> amounts, LimitingFactor factor) {}

    /** The opportunities among the markets of one venue, the most profitable first. */
    public List<Opportunity> among(List<ArbitrageMarket> markets) {
        List<TriangleLeg> legs = new ArrayList<>();
        markets.stream()
                .filter(each ->
                        !each.book().asks().isEmpty() && !each.book().bids().isEmpty())
                .forEach(each -> {
                    legs.add(new TriangleLeg(each, Side.BUY));
                    legs.add(new TriangleLeg(each, Side.SELL));
                });
        List<Opportunity> found = new ArrayList<>();
        for (TriangleLeg first : legs) {
            for (TriangleLeg second : legs) {
                for (TriangleLeg third : legs) {
                    if (round(first, second, third)) {
                        around(List.of(first, second, third)).ifPresent(found::add);
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Opportunity::net).reversed());
        return found;
    }

    private boolean round(TriangleLeg first, TriangleLeg second, TriangleLeg third) {
        return first.from().equals(settle)
                && !first.to().equals(third.from())
                && first.to().equals(second.from())
                && second.to().equals(third.from())
                && third.to().equals(settle);
    }

    private Optional<Opportunity> around(List<TriangleLeg> way) {
        Walk walk = walk(way);
        Opportunity best = null;
        for (BigDecimal amount : walk.amounts()) {
            Opportunity each = replay(way, amount, walk.factor());
            best = best == null || (each != null && each.net().compareTo(best.net()) > 0) ? each : best;
        }
        return Optional.ofNullable(best).filter(each -> each.net().signum() > 0);
    }

    private Walk walk(List<TriangleLeg> way) {
        BigDecimal free = free(way.get(0));
        BigDecimal most = maxNotional == null ? free : free == null ? maxNotional : free.min(maxNotional);
        boolean byNotional = most != null && (free == null || most.compareTo(free) < 0);
        int[] at = new int[3];
        BigDecimal[] room = new BigDecimal[3];
        for (int i = 0; i < 3; i++) {
            room[i] = way.get(i).room(way.get(i).levels().get(0));
        }
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        while (true) {
            BigDecimal first = rate(way, at, 0);
            BigDecimal second = first.multiply(rate(way, at, 1), MathContext.DECIMAL128);
            if (second.multiply(rate(way, at, 2)).compareTo(BigDecimal.ONE) <= 0) {
                return new Walk(amounts, LimitingFactor.PRICE);
            }
            BigDecimal[] pieces = {
                room[0], room[1].divide(first, MathContext.DECIMAL128), room[2].divide(second, MathContext.DECIMAL128)
            };
            int ending = pieces[1].compareTo(pieces[0]) < 0 ? 1 : 0;
            ending = pieces[2].compareTo(pieces[ending]) < 0 ? 2 : ending;
            BigDecimal piece = pieces[ending];
            if (most != null && total.add(piece).compareTo(most) >= 0) {
                amounts.add(most);
                return new Walk(amounts, byNotional ? LimitingFactor.MAX_NOTIONAL : LimitingFactor.BUYING_BALANCE);
            }
            total = total.add(piece);
            amounts.add(total);
            room[0] = room[0].subtract(piece);
            room[1] = room[1].subtract(piece.multiply(first, MathContext.DECIMAL128));
            room[2] = room[2].subtract(piece.multiply(second, MathContext.DECIMAL128));
            if (++at[ending] == way.get(ending).levels().size()) {
                return new Walk(amounts, LimitingFactor.DEPTH);
            }
            room[ending] = way.get(ending).room(way.get(ending).levels().get(at[ending]));
        }
    }

    private static BigDecimal rate(List<TriangleLeg> way, int[] at, int leg) {
        return way.get(leg).rate(way.get(leg).levels().get(at[leg]));
    }

    private static @Nullable BigDecimal free(TriangleLeg first) {
        BigDecimal free = first.side() == Side.BUY
                ? first.market().freeQuote()
                : first.market().freeBase();
        return free == null ? null : free.max(BigDecimal.ZERO);
    }

    private @Nullable Opportunity replay(List<TriangleLeg> way, BigDecimal amount, LimitingFactor factor) {
        List<OpportunityLeg> legs = new ArrayList<>();
        BigDecimal in = amount;
        BigDecimal spent = BigDecimal.ZERO;
        BigDecimal best = BigDecimal.ZERO;
        BigDecimal fees = BigDecimal.ZERO;
        for (TriangleLeg leg : way) {
            TriangleLeg.Step step = leg.take(in);
            ArbitrageMarket market = leg.market();
            if (!market.takes(step.quantity(), step.notional())) {
                return null;
            }
            legs.add(taken(leg, step));
            boolean first = legs.size() == 1;
            spent = first ? step.spent() : spent;
            best = leg.atBest(first ? spent : best);
            fees = fees.add(spent.multiply(market.fee()));
            in = step.received();
        }
        BigDecimal gross = best.subtract(spent);
        BigDecimal net = in.subtract(spent);
        return new Opportunity(
                Opportunity.Kind.TRIANGULAR,
                settle,
                legs.get(0).quantity(),
                legs,
                gross,
                gross.subtract(fees).subtract(net),
                fees,
                BigDecimal.ZERO,
                net,
                net.multiply(BPS).divide(spent, 4, RoundingMode.FLOOR),
                factor,
                oldest(way));
    }

    private static OpportunityLeg taken(TriangleLeg leg, TriangleLeg.Step step) {
        ArbitrageMarket market = leg.market();
        return new OpportunityLeg(
                market.venue(),
                market.book().pair(),
                leg.side(),
                step.quantity(),
                step.notional(),
                BookWalk.worst(leg.levels(), step.quantity()),
                step.notional().multiply(market.fee()));
    }

    private static Instant oldest(List<TriangleLeg> way) {
        return way.stream()
                .map(leg -> leg.market().book().at())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
