package org.grekko.execution.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** The router against a twin that tries every combination of lots. */
class RouterPropertyTest {
    /** Neighbouring seeds begin with nearly the same number; this sets them apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final BigDecimal FOUR = BigDecimal.valueOf(10_000);

    /** A combination of lots and what it costs. */
    private record Best(BigDecimal routed, BigDecimal cost) {}

    @Test
    void withEqualLotsNoCombinationIsCheaper() {
        int sales = 0;
        int splits = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            Random dice = new Random(seed * SPREAD);
            Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
            sales += side == Side.SELL ? 1 : 0;
            List<RouteVenue> venues = venues(dice, side, false);
            RouteRequest request = new RouteRequest(side, BigDecimal.valueOf(1 + dice.nextInt(9)), null);
            RoutePlan plan = CheapestSplit.split(request, venues, RoutingPolicy.DEFAULT);
            Best best = naive(request, venues);
            assertThat(plan.routed()).as("seed %d", seed).isEqualByComparingTo(best.routed());
            assertThat(plan.cost()).as("seed %d", seed).isEqualByComparingTo(best.cost());
            obeys(plan, venues, side, seed);
            splits += plan.children().size() > 1 ? 1 : 0;
        }
        assertThat(sales).as("sales among the cases").isBetween(800, 1_200);
        assertThat(splits).as("splits among the cases").isGreaterThan(300);
    }

    @Test
    void withUnequalLotsItMissesTheBestByLessThanOneLotOfTheWidestSpread() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random dice = new Random(seed * SPREAD);
            Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
            List<RouteVenue> venues = venues(dice, side, true);
            RouteRequest request = new RouteRequest(side, BigDecimal.valueOf(2 + dice.nextInt(8)), null);
            RoutePlan plan = CheapestSplit.split(request, venues, RoutingPolicy.DEFAULT);
            obeys(plan, venues, side, seed);
            Best best = naive(request, venues);
            assertThat(best.routed().subtract(plan.routed()))
                    .as("seed %d", seed)
                    .isLessThan(BigDecimal.valueOf(6));
            if (plan.routed().compareTo(best.routed()) == 0) {
                // The widest spread of effective prices is below 30 here, the common lot at most 6.
                assertThat(plan.cost().subtract(best.cost()).abs())
                        .as("seed %d", seed)
                        .isLessThan(BigDecimal.valueOf(30 * 6));
            }
        }
    }

    private static void obeys(RoutePlan plan, List<RouteVenue> venues, Side side, long seed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RoutePlan.Child child : plan.children()) {
            RouteVenue venue = venues.stream()
                    .filter(each -> each.venue().equals(child.venue()))
                    .findFirst()
                    .orElseThrow();
            sum = sum.add(child.quantity());
            assertThat(cost(venue, child.quantity(), side))
                    .as("seed %d %s", seed, child)
                    .isEqualByComparingTo(child.cost());
        }
        assertThat(sum).as("seed %d", seed).isEqualByComparingTo(plan.routed());
        assertThat(plan.routed()).as("seed %d", seed).isLessThanOrEqualTo(plan.quantity());
    }

    private static List<RouteVenue> venues(Random dice, Side side, boolean unequal) {
        List<RouteVenue> venues = new ArrayList<>();
        int count = 1 + dice.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<Level> levels = new ArrayList<>();
            int price = 100 + dice.nextInt(4);
            for (int depth = 0; depth < 3; depth++) {
                levels.add(new Level(
                        BigDecimal.valueOf(price),
                        BigDecimal.valueOf(1 + dice.nextInt(7), 0).divide(BigDecimal.valueOf(2))));
                price += (side == Side.BUY ? 1 : -1) * (1 + dice.nextInt(3));
            }
            BigDecimal free = dice.nextInt(3) > 0 ? null : BigDecimal.valueOf(dice.nextInt(side == Side.BUY ? 800 : 8));
            venues.add(new RouteVenue(
                    "V" + i,
                    levels,
                    BigDecimal.valueOf(dice.nextInt(60)),
                    BigDecimal.valueOf(unequal ? 1 + dice.nextInt(3) : 1),
                    BigDecimal.valueOf(dice.nextInt(3)),
                    dice.nextInt(4) == 0 ? BigDecimal.valueOf(3) : null,
                    BigDecimal.valueOf(dice.nextInt(4) * 90L),
                    free,
                    new VenueHealth(
                            Duration.ofMillis(dice.nextInt(5_000)),
                            BigDecimal.valueOf(dice.nextInt(20), 2),
                            true,
                            Duration.ofMillis(dice.nextInt(900)))));
        }
        return venues;
    }

    private static Best naive(RouteRequest request, List<RouteVenue> venues) {
        return naive(request, venues, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Best naive(
            RouteRequest request, List<RouteVenue> venues, int at, BigDecimal routed, BigDecimal cost) {
        if (at == venues.size()) {
            return new Best(routed, cost);
        }
        Best best = naive(request, venues, at + 1, routed, cost);
        RouteVenue venue = venues.get(at);
        for (BigDecimal part = venue.lot();
                routed.add(part).compareTo(request.quantity()) <= 0;
                part = part.add(venue.lot())) {
            if (allowed(venue, part, request.side())) {
                Best other =
                        naive(request, venues, at + 1, routed.add(part), cost.add(cost(venue, part, request.side())));
                int served = other.routed().compareTo(best.routed());
                int dearer = other.cost().compareTo(best.cost());
                boolean better = request.side() == Side.BUY ? dearer < 0 : dearer > 0;
                best = served > 0 || (served == 0 && better) ? other : best;
            }
        }
        return best;
    }

    private static BigDecimal notional(RouteVenue venue, BigDecimal quantity) {
        BigDecimal rest = quantity;
        BigDecimal notional = BigDecimal.ZERO;
        for (Level level : venue.levels()) {
            BigDecimal part = rest.min(level.size());
            notional = notional.add(part.multiply(level.price()));
            rest = rest.subtract(part);
        }
        return rest.signum() > 0 ? BigDecimal.valueOf(-1) : notional;
    }

    private static boolean allowed(RouteVenue venue, BigDecimal quantity, Side side) {
        BigDecimal notional = notional(venue, quantity);
        BigDecimal spent = side == Side.SELL
                ? quantity
                : notional.add(notional.multiply(venue.takerBps()).divide(FOUR));
        return notional.signum() >= 0
                && quantity.compareTo(venue.minQuantity()) >= 0
                && (venue.maxQuantity() == null || quantity.compareTo(venue.maxQuantity()) <= 0)
                && notional.compareTo(venue.minNotional()) >= 0
                && (venue.free() == null || spent.compareTo(venue.free()) <= 0);
    }

    private static BigDecimal cost(RouteVenue venue, BigDecimal quantity, Side side) {
        BigDecimal charged = venue.takerBps()
                .add(RoutingPolicy.DEFAULT.penalty(venue.health()).bps())
                .divide(FOUR);
        BigDecimal one = BigDecimal.ONE;
        return notional(venue, quantity).multiply(side == Side.BUY ? one.add(charged) : one.subtract(charged));
    }
}
