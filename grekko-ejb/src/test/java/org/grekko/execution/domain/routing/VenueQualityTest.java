package org.grekko.execution.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class VenueQualityTest {
    @Test
    void slippageCountsAgainstTheArrivalPriceOnEitherSide() {
        VenueQuality quality = only(List.of(
                order(Side.BUY, "100", "100.10", "0.1", "USD"), order(Side.SELL, "100", "100.20", "0.3", "USD")));
        assertThat(quality.slippageBps()).isEqualByComparingTo("-5");
        assertThat(quality.slippageP95Bps()).isEqualByComparingTo("10");
    }

    @Test
    void feesAreAddedUpForEachAssetByItself() {
        VenueQuality quality = only(List.of(
                order(Side.BUY, "100", "100", "0.1", "USD"),
                order(Side.BUY, "100", "100", "0.2", "USD"),
                order(Side.BUY, "100", "100", "0.4", "USDC"),
                order(Side.BUY, "100", "100", "0", "EUR")));
        assertThat(quality.feesPaid()).containsOnlyKeys("USD", "USDC");
        assertThat(quality.feesPaid().get("USD")).isEqualByComparingTo("0.3");
        assertThat(quality.feesPaid().get("USDC")).isEqualByComparingTo("0.4");
    }

    @Test
    void anOrderThatWasNotExecutedSaysNothingOfSlippage() {
        VenueQuality quality = only(List.of(new ExecutedOrder(
                "V",
                "USD",
                Side.BUY,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                Duration.ofMillis(3))));
        assertThat(quality.slippageBps()).isNull();
        assertThat(quality.slippageP95Bps()).isNull();
        assertThat(quality.feesPaid()).isEmpty();
        assertThat(quality.latencyP50Micros()).isEqualTo(3_000L);
    }

    @Test
    void atMostOneOrderOfTwentyIsWorseThanTheStatedSlippageAndItIsOneThatHappened() {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
            List<ExecutedOrder> orders = new ArrayList<>();
            List<BigDecimal> bps = new ArrayList<>();
            for (int i = 1 + dice.nextInt(80); i > 0; i--) {
                int moved = dice.nextInt(400) - 200;
                Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
                String executed = BigDecimal.valueOf(10_000L + moved, 2).toPlainString();
                orders.add(order(side, "100", executed, "0", "USD"));
                bps.add(BigDecimal.valueOf(side == Side.BUY ? moved : -moved));
            }
            BigDecimal stated = only(orders).slippageP95Bps();
            assertThat(bps).as("seed " + seed).anyMatch(each -> each.compareTo(stated) == 0);
            long worse = bps.stream().filter(each -> each.compareTo(stated) > 0).count();
            long notBetter =
                    bps.stream().filter(each -> each.compareTo(stated) >= 0).count();
            assertThat(worse * 20).as("seed " + seed).isLessThanOrEqualTo(orders.size());
            assertThat(notBetter * 20).as("seed " + seed).isGreaterThan(orders.size());
        }
    }

    private static VenueQuality only(List<ExecutedOrder> orders) {
        return VenueQuality.byVenue(orders).get(0);
    }

    private static ExecutedOrder order(Side side, String arrival, String executed, String fees, String quote) {
        return new ExecutedOrder(
                "V",
                quote,
                side,
                BigDecimal.ONE,
                BigDecimal.ONE,
                new BigDecimal(executed),
                new BigDecimal(arrival),
                new BigDecimal(fees),
                null);
    }
}
