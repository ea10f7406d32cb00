package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule just below, at and above its limit; a NAV of 1,000 with half of it allowed in one asset. */
class PreTradeTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");
    private static final UUID AGENT = new UUID(5, 5);
    private static final RiskLimits LIMITS = RiskLimits.of(
                    new UUID(1, 1), 3, limit -> limit.standard(Tolerance.MODERATE))
            .with(Limit.MIN_ORDER_NOTIONAL, number("10"))
            .with(Limit.MAX_ORDER_NOTIONAL, number("400"))
            .with(Limit.MAX_EXPOSURE_FRACTION, number("0.8"));

    @Test
    void ordersOfTheSmallestAndLargestSizePassAndNoOthers() {
        assertThat(reason(buy("9.99"), picture("0", "0"))).isEqualTo("ORDER_SIZE_MIN 9.99 10");
        assertThat(reason(buy("10"), picture("0", "0"))).isEqualTo("approved");
        assertThat(reason(buy("400"), picture("0", "0"))).isEqualTo("approved");
        assertThat(reason(buy("400.01"), picture("0", "0"))).isEqualTo("ORDER_SIZE_MAX 400.01 400");
    }

    @Test
    void oneAssetHoldsAtMostItsFractionOfNav() {
        assertThat(reason(buy("200"), picture("300", "300"))).isEqualTo("approved");
        assertThat(reason(buy("200.01"), picture("300", "300"))).isEqualTo("POSITION_LIMIT 500.01 500");
        assertThat(reason(sell("200", false), picture("900", "900"))).isEqualTo("approved");
    }

    @Test
    void allPositionsHoldAtMostTheirFractionOfNav() {
        assertThat(reason(buy("100"), picture("0", "700"))).isEqualTo("approved");
        assertThat(reason(buy("100.01"), picture("0", "700"))).isEqualTo("TOTAL_EXPOSURE 800.01 800");
    }

    @Test
    void atTheDaysLossOnlySalesPass() {
        assertThat(reason(buy("100"), day("1052.6"))).isEqualTo("approved");
        assertThat(reason(buy("100"), day("1052.64"))).startsWith("DAILY_LOSS 52.64");
        assertThat(reason(sell("100", false), day("2000"))).isEqualTo("approved");
    }

    @Test
    void whatIsNotThereCannotBeSpentOrSold() {
        RiskPicture poor = new RiskPicture(
                number("1000"), number("1000"), number("50"), number("2"), Map.of(), number("0"), Set.of(), LIMITS);
        assertThat(reason(buy("50"), poor)).isEqualTo("approved");
        assertThat(reason(buy("50.01"), poor)).isEqualTo("INSUFFICIENT_BALANCE 50.01 50");
        assertThat(reason(sell("20", false), poor)).isEqualTo("NOTHING_TO_SELL 20 2");
    }

    @Test
    void aBreakerStopsItsScopeButNeverAWayOut() {
        assertThat(reason(buy("100"), halted("GLOBAL", null))).startsWith("KILL_SWITCH GLOBAL");
        assertThat(reason(buy("100"), halted("PAIR", "BTC/USD"))).startsWith("KILL_SWITCH PAIR BTC/USD");
        assertThat(reason(buy("100"), halted("PAIR", "ETH/USD"))).isEqualTo("approved");
        assertThat(reason(buy("100"), halted("VENUE", "PAPER"))).startsWith("KILL_SWITCH VENUE PAPER");
        assertThat(reason(buy("100"), halted("AGENT", AGENT.toString()))).startsWith("KILL_SWITCH AGENT");
        assertThat(reason(buy("100"), halted("AGENT", new UUID(6, 6).toString())))
                .isEqualTo("approved");
        assertThat(reason(sell("100", true), halted("GLOBAL", null))).isEqualTo("approved");
        assertThat(reason(sell("100", false), halted("GLOBAL", null))).startsWith("KILL_SWITCH");
    }

    @Test
    void anApprovedPurchaseNeverLeadsBeyondALimit() {
        int approved = 0;
        for (long seed = 1; seed <= 5_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            BigDecimal held = BigDecimal.valueOf(dice.nextInt(0, 80_000), 2);
            BigDecimal total = held.add(BigDecimal.valueOf(dice.nextInt(0, 40_000), 2));
            BigDecimal dayStart = BigDecimal.valueOf(dice.nextInt(90_000, 110_000), 2);
            BigDecimal cash = BigDecimal.valueOf(dice.nextInt(0, 100_000), 2);
            BigDecimal notional = BigDecimal.valueOf(dice.nextInt(1, 60_000), 2);
            RiskPicture picture = new RiskPicture(
                    number("1000"), dayStart, cash, number("0"), Map.of("BTC", held), total, Set.of(), LIMITS);
            Proposal proposal = new Proposal("PAPER", PAIR, Side.BUY, notional, BigDecimal.ONE, false, AGENT);
            if (PreTrade.check(proposal, picture) instanceof Verdict.Approved) {
                approved++;
                assertThat(notional)
                        .as("seed %d", seed)
                        .isBetween(number("10"), number("400").min(cash));
                assertThat(held.add(notional)).as("seed %d", seed).isLessThanOrEqualTo(number("500"));
                assertThat(total.add(notional)).as("seed %d", seed).isLessThanOrEqualTo(number("800"));
                assertThat(dayStart.subtract(number("1000")))
                        .as("seed %d", seed)
                        .isLessThan(dayStart.multiply(number("0.05")));
            }
        }
        assertThat(approved).isGreaterThan(300);
    }

    private static String reason(Proposal proposal, RiskPicture picture) {
        return PreTrade.check(proposal, picture) instanceof Verdict.Denied denied
                ? denied.reason() + " " + denied.value() + " " + denied.limit()
                : "approved";
    }

    private static Proposal buy(String notional) {
        return new Proposal("PAPER", PAIR, Side.BUY, BigDecimal.ONE, number(notional), false, AGENT);
    }

    private static Proposal sell(String quantity, boolean reduceOnly) {
        return new Proposal("PAPER", PAIR, Side.SELL, number(quantity), BigDecimal.ONE, reduceOnly, AGENT);
    }

    private static RiskPicture picture(String held, String total) {
        return new RiskPicture(
                number("1000"),
                number("1000"),
                number("1000"),
                number("1000"),
                Map.of("BTC", number(held)),
                number(total),
                Set.of(),
                LIMITS);
    }

    private static RiskPicture day(String dayStart) {
        RiskPicture calm = picture("0", "0");
        return new RiskPicture(
                calm.nav(),
                number(dayStart),
                calm.availableCash(),
                calm.sellable(),
                calm.exposureByAsset(),
                calm.totalExposure(),
                Set.of(),
                LIMITS);
    }

    private static RiskPicture halted(String scope, @Nullable String target) {
        RiskPicture calm = picture("0", "0");
        Breaker breaker = new Breaker(new UUID(9, 9), scope, target, "drill", "test", Instant.EPOCH, null, null, null);
        return new RiskPicture(
                calm.nav(),
                calm.dayStartNav(),
                calm.availableCash(),
                calm.sellable(),
                calm.exposureByAsset(),
                calm.totalExposure(),
                Set.of(breaker),
                LIMITS);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
