package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.risk.domain.Pictures.AGENT;
import static org.grekko.risk.domain.Pictures.NOW;
import static org.grekko.risk.domain.Pictures.buy;
import static org.grekko.risk.domain.Pictures.limited;
import static org.grekko.risk.domain.Pictures.number;
import static org.grekko.risk.domain.Pictures.sell;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.grekko.risk.domain.metrics.Matrix;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule just below, at and above its limit. */
class PreTradeTest {
    @Test
    void aBreakerStopsItsScopeButNeverAWayOut() {
        assertThat(halted("GLOBAL", null, buy("100"))).startsWith("KILL_SWITCH GLOBAL");
        assertThat(halted("PAIR", "BTC/USD", buy("100"))).startsWith("KILL_SWITCH PAIR BTC/USD");
        assertThat(halted("PAIR", "ETH/USD", buy("100"))).isEqualTo("approved");
        assertThat(halted("VENUE", "PAPER", buy("100"))).startsWith("KILL_SWITCH VENUE PAPER");
        assertThat(halted("AGENT", AGENT.toString(), buy("100"))).startsWith("KILL_SWITCH AGENT");
        assertThat(halted("AGENT", new UUID(6, 6).toString(), buy("100"))).isEqualTo("approved");
        assertThat(halted("GLOBAL", null, sell("100", true))).isEqualTo("approved");
        assertThat(halted("GLOBAL", null, sell("100", false))).startsWith("KILL_SWITCH");
    }

    @Test
    void anAccountThatIsNotReadyTakesNothingAndOneThatReducesOnlyWaysOut() {
        assertThat(through(new AccountState("3 orders in doubt", "ACTIVE", null), buy("100")))
                .isEqualTo("ACCOUNT_NOT_RECONCILED 3 orders in doubt books that agree with the venue");
        assertThat(through(new AccountState(null, "REDUCING", null), buy("100")))
                .isEqualTo("ACCOUNT_STATUS REDUCING ACTIVE");
        assertThat(through(new AccountState(null, "REDUCING", null), sell("1", true)))
                .isEqualTo("approved");
        assertThat(through(new AccountState(null, "SUSPENDED", null), sell("1", true)))
                .startsWith("ACCOUNT_STATUS SUSPENDED");
        assertThat(through(new AccountState(null, "ACTIVE", "cash: 1 here, 2 in the rows"), buy("100")))
                .startsWith("PICTURE_DIFFERS cash");
    }

    @Test
    void aPriceIsHeldAgainstTheLiveMarketWhereItHarms() {
        Pictures calm = new Pictures().quoted("100", "100", "100").limit(Limit.PRICE_MOVE_FRACTION, "0.5");
        assertThat(calm.answer(limited(Side.BUY, "110"))).isEqualTo("approved");
        assertThat(calm.answer(limited(Side.BUY, "110.01"))).isEqualTo("PRICE_COLLAR 110.01 110");
        assertThat(calm.answer(limited(Side.BUY, "1"))).isEqualTo("approved");
        assertThat(calm.answer(limited(Side.SELL, "90"))).isEqualTo("approved");
        assertThat(calm.answer(limited(Side.SELL, "89.99"))).isEqualTo("PRICE_COLLAR 89.99 90");
    }

    @Test
    void aPriceThatHasRunAwayIsNotFollowed() {
        assertThat(new Pictures().quoted("120", "100", "120").answer(buy("120")))
                .isEqualTo("approved");
        assertThat(new Pictures().quoted("121", "100", "121").answer(buy("121")))
                .isEqualTo("PRICE_MOVE 121 120");
        assertThat(new Pictures().quoted("79", "79", "100").answer(sell("1", false)))
                .isEqualTo("PRICE_MOVE 79 80");
        assertThat(new Pictures().quoted("79", "79", "100").answer(sell("1", true)))
                .isEqualTo("approved");
    }

    @Test
    void anOldOrCrossedMarketTakesNothingNew() {
        Pictures quoted = new Pictures().quoted("100", "100", "100");
        assertThat(quoted.answer(Pictures.at(buy("100"), NOW.plusSeconds(300)))).isEqualTo("approved");
        assertThat(quoted.answer(Pictures.at(buy("100"), NOW.plusMillis(300_001))))
                .isEqualTo("REFERENCE_STALE 300.001 300");
        quoted.reference = new Reference(number("100"), number("101"), number("99"), NOW, number("100"), number("100"));
        assertThat(quoted.answer(buy("100"))).isEqualTo("MARKET_CROSSED 101 99");
        assertThat(quoted.answer(sell("1", true))).isEqualTo("approved");
    }

    @Test
    void ordersOfTheSmallestAndLargestSizePassAndNoOthers() {
        Pictures sized = new Pictures().limit(Limit.MIN_ORDER_NOTIONAL, "10").limit(Limit.MAX_ORDER_NOTIONAL, "400");
        assertThat(sized.answer(buy("9.99"))).isEqualTo("ORDER_SIZE_MIN 9.99 10");
        assertThat(sized.answer(buy("10"))).isEqualTo("approved");
        assertThat(sized.answer(buy("400"))).isEqualTo("approved");
        assertThat(sized.answer(buy("400.01"))).isEqualTo("ORDER_SIZE_MAX 400.01 400");
    }

    @Test
    void whatIsHeldStaysWithinItsPartOfNav() {
        assertThat(held("BTC", "300").answer(buy("200"))).isEqualTo("approved");
        assertThat(held("BTC", "300").answer(buy("200.01"))).isEqualTo("POSITION_LIMIT 500.01 500");
        assertThat(held("BTC", "900").answer(sell("200", false))).isEqualTo("approved");
        Pictures most = held("ETH", "400").holding(Map.of("SOL", "300"));
        assertThat(most.limit(Limit.MAX_EXPOSURE_FRACTION, "0.8").answer(buy("100")))
                .isEqualTo("approved");
        assertThat(most.answer(buy("100.01"))).isEqualTo("TOTAL_EXPOSURE 800.01 800");
    }

    @Test
    void theSpreadStaysWithinItsLimits() {
        assertThat(held("ETH", "300").limit(Limit.MAX_CONCENTRATION, "0.25").answer(buy("400")))
                .isEqualTo("approved");
        assertThat(held("ETH", "300").limit(Limit.MAX_CONCENTRATION, "0.25").answer(buy("401")))
                .isEqualTo("CONCENTRATION 0.250801 0.25");
        Pictures mixed = held("ETH", "300").holding(Map.of("EUR", "300")).limit(Limit.MAX_CRYPTO_FRACTION, "0.4");
        assertThat(mixed.answer(buy("100"))).isEqualTo("approved");
        assertThat(mixed.answer(buy("100.01"))).isEqualTo("CRYPTO_SHARE 400.01 400");
        assertThat(mixed.answer(buy("GBP", "200"))).isEqualTo("approved");
        assertThat(held("ETH", "300").limit(Limit.MAX_LEVERAGE, "0.5").answer(buy("200.01")))
                .isEqualTo("GROSS_LEVERAGE 500.01 500");
    }

    @Test
    void assetsThatMoveTogetherCountAsOneAndTheirRiskAdds() {
        double[][] moves = {{0.0004, 0.00034, 0}, {0.00034, 0.0004, 0}, {0, 0, 0.0001}};
        RiskModel model =
                new RiskModel(Map.of("BTC", 0, "ETH", 1, "XAU", 2), Matrix.of(3, (row, column) -> moves[row][column]));
        Pictures held = held("ETH", "300").limit(Limit.MAX_CORRELATED_FRACTION, "0.5");
        held.exposures.model(model);
        assertThat(held.answer(buy("200"))).isEqualTo("approved");
        assertThat(held.answer(buy("201"))).isEqualTo("CORRELATION 501 500");
        assertThat(held.answer(buy("XAU", "400"))).isEqualTo("approved");
        Pictures risky = held("ETH", "300").limit(Limit.MAX_VAR_FRACTION, "0.01");
        risky.exposures.model(model);
        assertThat(risky.answer(buy("4"))).isEqualTo("approved");
        assertThat(risky.answer(buy("100"))).startsWith("VAR_LIMIT 12.7").endsWith(" 10");
    }

    @Test
    void atTheDaysLossOnlySalesPass() {
        Pictures day = new Pictures();
        day.dayStart = number("1052.6");
        assertThat(day.answer(buy("100"))).isEqualTo("approved");
        day.dayStart = number("1052.64");
        assertThat(day.answer(buy("100"))).startsWith("DAILY_LOSS 52.64");
        assertThat(day.answer(sell("100", false))).isEqualTo("approved");
    }

    @Test
    void whatIsNotThereCannotBeSpentOrSold() {
        Pictures poor = new Pictures();
        poor.cash = number("50");
        poor.sellable = number("2");
        assertThat(poor.answer(buy("50"))).isEqualTo("approved");
        assertThat(poor.answer(buy("50.01"))).isEqualTo("INSUFFICIENT_BALANCE 50.01 50");
        assertThat(poor.answer(sell("20", false))).isEqualTo("NOTHING_TO_SELL 20 2");
    }

    @Test
    void anOwnOrderOnTheOtherSideIsNotTradedWith() {
        Pictures rival = new Pictures();
        rival.rival = number("100");
        assertThat(rival.answer(limited(Side.BUY, "99.99"))).isEqualTo("approved");
        assertThat(rival.answer(limited(Side.BUY, "100"))).isEqualTo("SELF_TRADE 100 100");
        assertThat(rival.answer(limited(Side.SELL, "100.01"))).isEqualTo("approved");
        assertThat(rival.answer(limited(Side.SELL, "99"))).isEqualTo("SELF_TRADE 99 100");
    }

    @Test
    void thePreviewNamesTheNearestLimit() {
        Pictures held = held("BTC", "300");
        held.cash = number("700");
        PreTrade.Usage nearest = PreTrade.nearest(buy("180"), held.picture()).orElseThrow();
        assertThat(nearest.rule()).isEqualTo(DenialReason.POSITION_LIMIT);
        assertThat(nearest.used()).isEqualByComparingTo("0.96");
    }

    private static Pictures held(String asset, String value) {
        return new Pictures().holding(Map.of(asset, value));
    }

    private static String halted(String scope, @Nullable String target, Proposal proposal) {
        Pictures pictures = new Pictures();
        pictures.breakers = Set.of(Pictures.breaker(scope, target, BreakerLevel.STANDARD));
        return pictures.answer(proposal);
    }

    private static String through(AccountState account, Proposal proposal) {
        Pictures pictures = new Pictures();
        pictures.account = account;
        return pictures.answer(proposal);
    }
}
