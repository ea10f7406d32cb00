package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.market.BestPrice;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class BestPricesTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");

    @Test
    void aPurchaseTakesTheCheapestLevelsOfAllVenues() {
        List<BookSnapshot> books = List.of(
                book("A", List.of(level("99", "1")), List.of(level("100", "1"), level("103", "5"))),
                book("B", List.of(level("98", "1")), List.of(level("101", "2"))));
        assertThat(BestPrices.sweep(BTC, Side.BUY, new BigDecimal("3.5"), books))
                .contains(new BestPrice(
                        BTC,
                        Side.BUY,
                        new BigDecimal("3.5"),
                        new BigDecimal("101.00000000"),
                        new BigDecimal("103"),
                        true,
                        List.of(
                                new BestPrice.Slice("A", new BigDecimal("1.5"), new BigDecimal("101.00000000")),
                                new BestPrice.Slice("B", new BigDecimal("2"), new BigDecimal("101.00000000")))));
    }

    @Test
    void aSaleBeyondTheBooksIsIncompleteAndSaysHowMuchThereWas() {
        BestPrice best = BestPrices.sweep(
                        BTC,
                        Side.SELL,
                        BigDecimal.TEN,
                        List.of(book("A", List.of(level("99", "1"), level("97", "1")), List.of())))
                .orElseThrow();
        assertThat(best.complete()).isFalse();
        assertThat(best.quantity()).isEqualByComparingTo("2");
        assertThat(best.price()).isEqualByComparingTo("98");
        assertThat(best.worstPrice()).isEqualByComparingTo("97");
    }

    @Test
    void noBookNoPriceAndNoQuantityNoQuestion() {
        assertThat(BestPrices.sweep(BTC, Side.BUY, BigDecimal.ONE, List.of())).isEmpty();
        assertThatThrownBy(() -> BestPrices.sweep(BTC, Side.BUY, BigDecimal.ZERO, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSweepCostsWhatTakingTheCheapestUnitOneByOneCosts() {
        for (long seed = 1; seed <= 200; seed++) {
            Random dice = new Random(seed);
            List<BookSnapshot> books = new ArrayList<>();
            List<BigDecimal> units = new ArrayList<>();
            for (String venue : List.of("A", "B", "C")) {
                List<Level> asks = new ArrayList<>();
                int price = 100 + dice.nextInt(5);
                for (int i = 0; i < 5; i++) {
                    price += 1 + dice.nextInt(3);
                    int size = 1 + dice.nextInt(4);
                    asks.add(level(String.valueOf(price), String.valueOf(size)));
                    for (int unit = 0; unit < size; unit++) {
                        units.add(new BigDecimal(price));
                    }
                }
                books.add(book(venue, List.of(), asks));
            }
            units.sort(null);
            int wanted = 1 + dice.nextInt(units.size());
            BigDecimal cost = units.subList(0, wanted).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BestPrice best = BestPrices.sweep(BTC, Side.BUY, new BigDecimal(wanted), books)
                    .orElseThrow();
            assertThat(best.price())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(cost.divide(new BigDecimal(wanted), 8, RoundingMode.HALF_UP));
            assertThat(best.slices().stream().map(BestPrice.Slice::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(best.quantity());
            assertThat(best.worstPrice()).as("seed %d", seed).isEqualByComparingTo(units.get(wanted - 1));
        }
    }

    private static Level level(String price, String size) {
        return new Level(new BigDecimal(price), new BigDecimal(size));
    }

    private static BookSnapshot book(String venue, List<Level> bids, List<Level> asks) {
        return new BookSnapshot(venue, BTC, bids, asks, Instant.EPOCH);
    }
}
