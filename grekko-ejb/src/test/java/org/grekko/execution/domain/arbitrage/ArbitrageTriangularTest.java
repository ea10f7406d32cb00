package org.grekko.execution.domain.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArbitrageTriangularTest {
    /** Neighbouring seeds begin with nearly the same number; this sets them apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final BigDecimal FEE = new BigDecimal("0.001");

    @Test
    void bothWaysRoundAreLookedAtAndTheBestIsFirst() {
        List<ArbitrageMarket> markets = List.of(
                market("BTC/USD", "100", "0.01", 5),
                market("ETH/BTC", "0.05", "0.01", 5),
                market("ETH/USD", "5.2", "0.01", 5));
        List<Opportunity> found = new Triangular("USD", null).among(markets);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).legs())
                .extracting(leg -> leg.side() + " " + leg.pair())
                .containsExactly("BUY BTC/USD", "BUY ETH/BTC", "SELL ETH/USD");
        assertThat(found.get(0).netBps()).isGreaterThan(new BigDecimal("100"));
    }

    @Test
    void noWayRoundIsReportedWhereTheFeesEatIt() {
        List<ArbitrageMarket> markets = List.of(
                market("BTC/USD", "100", "0.01", 5),
                market("ETH/BTC", "0.05", "0.01", 5),
                market("ETH/USD", "5", "0.01", 5));
        assertThat(new Triangular("USD", null).among(markets)).isEmpty();
    }

    @Test
    void everyProfitIsRealisedByANaiveReplayAndNoneIsMissedByMoreThanALotOfEachPair() {
        int found = 0;
        for (long seed = 1; seed <= 400; seed++) {
            Random dice = new Random(seed * SPREAD);
            String skew = String.valueOf(5 + dice.nextInt(40) / 100.0);
            List<ArbitrageMarket> markets = List.of(
                    market("BTC/USD", "100", "0.01", 1 + dice.nextInt(3)),
                    market("ETH/BTC", "0.05", "0.1", 1 + dice.nextInt(30)),
                    market("ETH/USD", skew, "0.1", 1 + dice.nextInt(30)));
            BigDecimal most = dice.nextBoolean() ? BigDecimal.valueOf(20 + dice.nextInt(200)) : null;
            for (Opportunity each : new Triangular("USD", most).among(markets)) {
                found++;
                BigDecimal spent = spent(each);
                assertThat(naive(markets, each, spent)).as("seed %d", seed).isEqualByComparingTo(each.net());
                BigDecimal best = BigDecimal.ZERO;
                for (BigDecimal amount = BigDecimal.ONE;
                        amount.compareTo(most == null ? BigDecimal.valueOf(400) : most) <= 0;
                        amount = amount.add(BigDecimal.ONE)) {
                    best = best.max(naive(markets, each, amount));
                }
                // One lot of BTC is worth 1 USD here, one of ETH half a USD.
                assertThat(best.subtract(each.net())).as("seed %d", seed).isLessThan(new BigDecimal("2"));
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static BigDecimal spent(Opportunity found) {
        OpportunityLeg first = found.legs().get(0);
        return first.side() == Side.BUY ? first.notional() : first.quantity();
    }

    /** What remains of the amount after the way, lot by lot. */
    private static BigDecimal naive(List<ArbitrageMarket> markets, Opportunity way, BigDecimal amount) {
        BigDecimal in = amount;
        BigDecimal used = null;
        for (OpportunityLeg leg : way.legs()) {
            ArbitrageMarket market = markets.stream()
                    .filter(each -> each.book().pair().equals(leg.pair()))
                    .findFirst()
                    .orElseThrow();
            BigDecimal before = in;
            BigDecimal[] result = fill(market, leg.side(), in);
            in = result[1];
            used = used == null ? before.subtract(result[0]) : used;
        }
        return in.subtract(used == null ? BigDecimal.ZERO : used);
    }

    /** Takes lot by lot while the money lasts: what is left of the amount, and what came out. */
    private static BigDecimal[] fill(ArbitrageMarket market, Side side, BigDecimal amount) {
        List<Level> levels =
                side == Side.BUY ? market.book().asks() : market.book().bids();
        BigDecimal lot = market.lot();
        BigDecimal left = amount;
        BigDecimal out = BigDecimal.ZERO;
        for (Level level : levels) {
            BigDecimal size = level.size();
            BigDecimal price = side == Side.BUY ? lot.multiply(level.price()) : lot;
            while (size.compareTo(lot) >= 0 && left.compareTo(price) >= 0) {
                left = left.subtract(price);
                out = out.add(side == Side.BUY ? lot : lot.multiply(level.price()));
                size = size.subtract(lot);
            }
            if (size.signum() > 0) {
                break;
            }
        }
        return new BigDecimal[] {left, out.multiply(BigDecimal.ONE.subtract(FEE))};
    }

    private static ArbitrageMarket market(String pair, String price, String lot, int size) {
        List<Level> bids = new ArrayList<>();
        List<Level> asks = new ArrayList<>();
        BigDecimal middle = new BigDecimal(price);
        for (int i = 1; i <= 4; i++) {
            BigDecimal away = middle.multiply(BigDecimal.valueOf(i)).movePointLeft(3);
            bids.add(new Level(middle.subtract(away).setScale(6, RoundingMode.HALF_UP), BigDecimal.valueOf(size)));
            asks.add(new Level(middle.add(away).setScale(6, RoundingMode.HALF_UP), BigDecimal.valueOf(size)));
        }
        return market(new BookSnapshot("A", AssetPair.of(pair), bids, asks, Instant.EPOCH), lot, null);
    }

    private static ArbitrageMarket market(BookSnapshot book, String lot, @Nullable BigDecimal free) {
        BigDecimal step = new BigDecimal(lot);
        return new ArbitrageMarket(book, BigDecimal.TEN, step, step, null, BigDecimal.ZERO, free, free);
    }
}
