package org.grekko.execution.domain.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArbitrageCrossVenueTest {
    /** Neighbouring seeds begin with nearly the same number; this sets them apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final BigDecimal ONE = BigDecimal.ONE;

    @Test
    void theProfitIsInBaseQuantityTimesTheSpreadLessEveryCost() {
        ArbitrageMarket buy = market("A", "10", List.of(), List.of(level("100", "1"), level("101", "5")), null, null);
        ArbitrageMarket sell = market("B", "10", List.of(level("103", "2"), level("101", "9")), List.of(), null, null);
        WithdrawalCosts costs = new WithdrawalCosts(Map.of("BTC", new BigDecimal("0.01"), "USD", ONE), 20);
        Opportunity found = new CrossVenue(BTC, costs, null).between(buy, sell).orElseThrow();
        assertThat(found.quantity()).isEqualByComparingTo("2");
        assertThat(found.gross()).isEqualByComparingTo("6");
        assertThat(found.slippage()).isEqualByComparingTo("1");
        assertThat(found.fees()).isEqualByComparingTo("0.407");
        assertThat(found.withdrawal()).isEqualByComparingTo("0.1");
        assertThat(found.net()).isEqualByComparingTo("4.493");
        assertThat(found.limitedBy()).isEqualTo(LimitingFactor.PRICE);
        assertThat(found.netBps()).isEqualByComparingTo("223.5323");
    }

    @Test
    void theLimitingFactorIsNamed() {
        List<Level> asks = List.of(level("100", "10"));
        List<Level> bids = List.of(level("110", "20"));
        assertThat(limit(asks, bids, null, null, null)).isEqualTo(LimitingFactor.DEPTH);
        assertThat(limit(asks, bids, "500", null, null)).isEqualTo(LimitingFactor.BUYING_BALANCE);
        assertThat(limit(asks, bids, "500", "3", null)).isEqualTo(LimitingFactor.SELLING_BALANCE);
        assertThat(limit(asks, bids, "500", "3", "200")).isEqualTo(LimitingFactor.MAX_NOTIONAL);
    }

    private static LimitingFactor limit(
            List<Level> asks,
            List<Level> bids,
            @Nullable String quote,
            @Nullable String base,
            @Nullable String notional) {
        ArbitrageMarket buy = market("A", "10", List.of(), asks, null, number(quote));
        ArbitrageMarket sell = market("B", "10", bids, List.of(), number(base), null);
        return new CrossVenue(BTC, WithdrawalCosts.NONE, number(notional))
                .between(buy, sell)
                .orElseThrow()
                .limitedBy();
    }

    @Test
    void anySmallestOrderIsHonouredAndTheBestWholeLotIsFound() {
        int found = 0;
        for (long seed = 1; seed <= 3_000; seed++) {
            Random dice = new Random(seed * SPREAD);
            ArbitrageMarket buy = random("A", dice);
            ArbitrageMarket sell = random("B", dice);
            BigDecimal most = dice.nextInt(3) == 0 ? BigDecimal.valueOf(100 + dice.nextInt(900)) : null;
            WithdrawalCosts costs = new WithdrawalCosts(Map.of("BTC", BigDecimal.valueOf(dice.nextInt(20), 2)), 3);
            Optional<Opportunity> fast = new CrossVenue(BTC, costs, most).between(buy, sell);
            Optional<NaiveCrossVenue> naive = NaiveCrossVenue.best(buy, sell, costs, most);
            assertThat(fast.map(Opportunity::net).map(BigDecimal::stripTrailingZeros))
                    .as("seed %d", seed)
                    .isEqualTo(naive.map(NaiveCrossVenue::net).map(BigDecimal::stripTrailingZeros));
            if (fast.isPresent()) {
                found++;
                assertThat(fast.get().quantity())
                        .as("seed %d", seed)
                        .isEqualByComparingTo(naive.orElseThrow().quantity());
                Opportunity each = fast.get();
                assertThat(each.gross()
                                .subtract(each.slippage())
                                .subtract(each.fees())
                                .subtract(each.withdrawal()))
                        .as("seed %d", seed)
                        .isEqualByComparingTo(each.net());
            }
        }
        assertThat(found).isBetween(200, 2_900);
    }

    private static ArbitrageMarket random(String venue, Random dice) {
        List<Level> bids = new ArrayList<>();
        List<Level> asks = new ArrayList<>();
        int middle = 100 + dice.nextInt(8);
        for (int i = 0; i < 4; i++) {
            bids.add(new Level(BigDecimal.valueOf(middle - 1 - i), size(dice)));
            asks.add(new Level(BigDecimal.valueOf(middle + 1 + i), size(dice)));
        }
        BigDecimal base = dice.nextInt(3) == 0 ? BigDecimal.valueOf(dice.nextInt(10)) : null;
        BigDecimal quote = dice.nextInt(3) == 0 ? BigDecimal.valueOf(dice.nextInt(900)) : null;
        return new ArbitrageMarket(
                new BookSnapshot(venue, BTC, bids, asks, Instant.EPOCH),
                BigDecimal.valueOf(dice.nextInt(80)),
                BigDecimal.valueOf(1 + dice.nextInt(4), 1),
                BigDecimal.valueOf(dice.nextInt(20), 1),
                dice.nextInt(5) == 0 ? BigDecimal.valueOf(3) : null,
                BigDecimal.valueOf(dice.nextInt(3) * 150L),
                base,
                quote);
    }

    private static BigDecimal size(Random dice) {
        return BigDecimal.valueOf(1 + dice.nextInt(40), 1);
    }

    private static ArbitrageMarket market(
            String venue,
            String fee,
            List<Level> bids,
            List<Level> asks,
            @Nullable BigDecimal base,
            @Nullable BigDecimal quote) {
        BookSnapshot book = new BookSnapshot(venue, BTC, bids, asks, Instant.EPOCH);
        return new ArbitrageMarket(book, new BigDecimal(fee), ONE, ONE, null, ONE, base, quote);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Level level(String price, String size) {
        return new Level(new BigDecimal(price), new BigDecimal(size));
    }
}
