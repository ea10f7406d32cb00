package org.grekko.execution.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final VenueHealth WELL =
            new VenueHealth(Duration.ZERO, BigDecimal.ZERO, true, Duration.ofMillis(100));

    @Test
    void theFeeDecidesBetweenEqualPrices() {
        RoutePlan plan = split("1", venue("A", "20", "1", null, WELL), venue("B", "10", "1", null, WELL));
        assertThat(plan.children()).extracting(RoutePlan.Child::venue).containsExactly("B");
        assertThat(plan.skipped()).containsExactly(new RoutePlan.Skipped("A", SkipReason.DEARER));
        RoutePlan.Child child = plan.children().get(0);
        assertThat(child.fee()).isEqualByComparingTo("0.1");
        assertThat(child.penalty().latencyBps()).isEqualByComparingTo("0.5");
        assertThat(child.cost()).isEqualByComparingTo("100.105");
    }

    @Test
    void latencyAgeAndErrorsCostWhatThePolicySays() {
        VenueHealth poor = new VenueHealth(Duration.ofSeconds(2), new BigDecimal("0.1"), true, Duration.ofMillis(400));
        RoutingPolicy.Penalty penalty = RoutingPolicy.DEFAULT.penalty(poor);
        assertThat(penalty.latencyBps()).isEqualByComparingTo("2");
        assertThat(penalty.ageBps()).isEqualByComparingTo("2");
        assertThat(penalty.errorBps()).isEqualByComparingTo("5");
        assertThat(penalty.bps()).isEqualByComparingTo("9");
    }

    @Test
    void sickVenuesAreLeftOutAndTheReasonIsNamed() {
        VenueHealth closed = new VenueHealth(Duration.ZERO, BigDecimal.ZERO, false, null);
        VenueHealth stale = new VenueHealth(Duration.ofSeconds(6), BigDecimal.ZERO, true, null);
        VenueHealth failing = new VenueHealth(Duration.ZERO, new BigDecimal("0.3"), true, null);
        RoutePlan plan = split(
                "1",
                venue("A", "10", "1", null, closed),
                venue("B", "10", "1", null, stale),
                venue("C", "10", "1", null, failing),
                venue("D", "10", "1", "50", WELL),
                venue("E", "10", "150", null, WELL));
        assertThat(plan.children()).isEmpty();
        assertThat(plan.routed()).isEqualByComparingTo("0");
        assertThat(plan.skipped())
                .containsExactlyInAnyOrder(
                        new RoutePlan.Skipped("A", SkipReason.CLOSED),
                        new RoutePlan.Skipped("B", SkipReason.STALE_BOOK),
                        new RoutePlan.Skipped("C", SkipReason.FAILING),
                        new RoutePlan.Skipped("D", SkipReason.NO_BALANCE),
                        new RoutePlan.Skipped("E", SkipReason.TOO_SMALL));
    }

    @Test
    void aLimitPriceCutsTheBookAndTheRestStaysUnrouted() {
        RoutePlan plan = CheapestSplit.split(
                new RouteRequest(Side.BUY, new BigDecimal("5"), new BigDecimal("100")),
                List.of(venue("A", "10", "1", null, WELL)),
                RoutingPolicy.DEFAULT);
        assertThat(plan.routed()).isEqualByComparingTo("1");
        assertThat(plan.complete()).isFalse();
    }

    @Test
    void nothingToRouteIsAFaultOfTheCaller() {
        assertThatThrownBy(() -> split("0", venue("A", "10", "1", null, WELL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RoutePlan split(String quantity, RouteVenue... venues) {
        return CheapestSplit.split(
                new RouteRequest(Side.BUY, new BigDecimal(quantity), null), List.of(venues), RoutingPolicy.DEFAULT);
    }

    private static RouteVenue venue(
            String name, String fee, String minNotional, @Nullable String free, VenueHealth health) {
        return new RouteVenue(
                name,
                List.of(level("100", "1"), level("101", "3")),
                new BigDecimal(fee),
                new BigDecimal("0.5"),
                new BigDecimal("0.5"),
                null,
                new BigDecimal(minNotional),
                free == null ? null : new BigDecimal(free),
                health);
    }

    private static Level level(String price, String size) {
        return new Level(new BigDecimal(price), new BigDecimal(size));
    }
}
