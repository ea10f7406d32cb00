package org.grekko.portfolio.domain.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** First in, first out: worked examples, and random moves against a list of single units. */
class FifoLotsTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    private final FifoLots lots = new FifoLots();

    @Test
    void aSaleTakesTheOldestFirstAndItsFeeIsPartedByQuantity() {
        lots.apply(move("1", "100", "1", 0));
        lots.apply(move("2", "120", "2.4", 10));
        List<ClosedLot> closed = lots.apply(move("-2", "150", "3", 40)).closed();
        assertThat(closed).hasSize(2);
        assertThat(closed.get(0).cost()).isEqualByComparingTo("100");
        assertThat(closed.get(0).proceeds()).isEqualByComparingTo("150");
        assertThat(closed.get(0).fees()).isEqualByComparingTo("2.5");
        assertThat(closed.get(0).gain()).isEqualByComparingTo("47.5");
        assertThat(closed.get(0).holdingDays()).isEqualTo(40);
        assertThat(closed.get(1).cost()).isEqualByComparingTo("120");
        assertThat(closed.get(1).fees()).isEqualByComparingTo("2.7");
        assertThat(closed.get(1).gain()).isEqualByComparingTo("27.3");
        assertThat(closed.get(1).holdingDays()).isEqualTo(30);
        assertThat(lots.open()).singleElement().satisfies(lot -> {
            assertThat(lot.quantity()).isEqualByComparingTo("1");
            assertThat(lot.fees()).isEqualByComparingTo("1.2");
        });
    }

    @Test
    void aSaleThroughZeroOpensAShortWhoseProceedsAreItsEntry() {
        lots.apply(move("1", "100", "0", 0));
        FifoLots.Step flip = lots.apply(move("-3", "110", "0.33", 1));
        OpenLot opened = Objects.requireNonNull(flip.opened());
        assertThat(opened.quantity()).isEqualByComparingTo("-2");
        assertThat(opened.fees()).isEqualByComparingTo("0.22");
        ClosedLot covered = lots.apply(move("2", "90", "0.1", 2)).closed().get(0);
        assertThat(covered.side()).isEqualTo("SHORT");
        assertThat(covered.proceeds()).isEqualByComparingTo("220");
        assertThat(covered.cost()).isEqualByComparingTo("180");
        assertThat(covered.gain()).isEqualByComparingTo("39.68");
        assertThat(lots.open()).isEmpty();
    }

    @Test
    void whatIsSentAwayIsNoSale() {
        lots.apply(move("1", "100", "1", 0));
        ClosedLot sent = lots.apply(moved("-0.4", "130", "0", LotMove.Kind.TRANSFER, 5))
                .closed()
                .get(0);
        assertThat(sent.gain()).isNull();
        assertThat(sent.proceeds()).isNull();
        assertThat(sent.cost()).isEqualByComparingTo("40");
        assertThat(lots.quantity(BTC)).isEqualByComparingTo("0.6");
    }

    @Test
    void randomMovesCloseWhatAListOfSingleUnitsCloses() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            FifoLots book = new FifoLots();
            List<Integer> units = new ArrayList<>();
            int sign = 0;
            BigDecimal fees = BigDecimal.ZERO;
            BigDecimal charged = BigDecimal.ZERO;
            for (int step = 0; step < 200; step++) {
                int quantity = dice.nextInt(1, 6) * (dice.nextBoolean() ? 1 : -1);
                int price = dice.nextInt(50, 150);
                long naive = 0;
                for (int unit = 0; unit < Math.abs(quantity); unit++) {
                    if (units.isEmpty() || sign == Integer.signum(quantity)) {
                        sign = Integer.signum(quantity);
                        units.add(price);
                    } else {
                        naive += (long) sign * (price - units.remove(0));
                    }
                }
                BigDecimal fee = BigDecimal.valueOf(dice.nextInt(0, 100), 3);
                charged = charged.add(fee);
                BigDecimal gross = BigDecimal.ZERO;
                for (ClosedLot lot : book.apply(move("" + quantity, "" + price, fee.toPlainString(), step))
                        .closed()) {
                    fees = fees.add(lot.fees());
                    gross = gross.add(Objects.requireNonNull(lot.gain())).add(lot.fees());
                }
                assertThat(gross).as("seed %d step %d", seed, step).isEqualByComparingTo(BigDecimal.valueOf(naive));
                assertThat(book.quantity(BTC))
                        .as("seed %d step %d", seed, step)
                        .isEqualByComparingTo(BigDecimal.valueOf((long) sign * units.size()));
            }
            BigDecimal open = book.open().stream().map(OpenLot::fees).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(fees.add(open)).as("fees of seed %d", seed).isEqualByComparingTo(charged);
        }
    }

    private static LotMove move(String quantity, String price, String fee, int day) {
        return moved(quantity, price, fee, LotMove.Kind.TRADE, day);
    }

    private static LotMove moved(String quantity, String price, String fee, LotMove.Kind kind, int day) {
        return new LotMove(
                BTC,
                new BigDecimal(quantity),
                new BigDecimal(price),
                new BigDecimal(fee),
                kind,
                null,
                START.plus(Duration.ofDays(day)),
                new UUID(0, day));
    }
}
