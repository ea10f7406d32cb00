package org.grekko.portfolio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** Random trading, audited by plain sums that know nothing of average cost. */
class PortfolioBookTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");
    private static final Instant AT = Instant.parse("2026-01-05T12:00:00Z");
    private static final BigDecimal DEPOSIT = new BigDecimal("100000");
    private static final BigDecimal DUST = new BigDecimal("0.000000001");

    private final CountedIds ids = new CountedIds();

    @Test
    void everyTransactionSumsToZeroAndTheCashIsWhatTheLedgerSays() {
        for (long seed = 1; seed <= 300; seed++) {
            PortfolioBook book = new PortfolioBook("USD");
            List<LedgerEntry> ledger =
                    new ArrayList<>(book.deposit("PAPER", DEPOSIT, AT, ids).entries());
            for (OrderFilled fill : fills(seed)) {
                ledger.addAll(book.book(fill, ids).entries());
            }
            Map<String, BigDecimal> sums = new HashMap<>();
            BigDecimal cash = BigDecimal.ZERO;
            for (LedgerEntry entry : ledger) {
                sums.merge(entry.transactionId() + entry.asset(), entry.amount(), BigDecimal::add);
                boolean ours = entry.account().equals(LedgerEntry.WALLET)
                        && entry.asset().equals("USD");
                cash = ours ? cash.add(entry.amount()) : cash;
            }
            assertThat(sums.values()).as("seed %d", seed).allMatch(sum -> sum.signum() == 0);
            assertThat(book.cash()).as("seed %d", seed).isEqualByComparingTo(cash);
        }
    }

    @Test
    void navIsExactlyTheDepositAndWhatEveryFillMadeOfIt() {
        for (long seed = 1; seed <= 300; seed++) {
            PortfolioBook book = new PortfolioBook("USD");
            book.deposit("PAPER", DEPOSIT, AT, ids);
            BigDecimal cash = DEPOSIT;
            BigDecimal held = BigDecimal.ZERO;
            for (OrderFilled fill : fills(seed)) {
                book.book(fill, ids);
                BigDecimal signed = fill.side() == Side.BUY
                        ? fill.quantity()
                        : fill.quantity().negate();
                held = held.add(signed);
                cash = cash.subtract(signed.multiply(fill.price())).subtract(fill.fee());
                BigDecimal worth = cash.add(held.multiply(fill.price()));
                assertThat(book.nav()).as("seed %d", seed).isEqualByComparingTo(worth);
            }
            assertThat(book.total("PAPER", "BTC")).as("seed %d", seed).isEqualByComparingTo(held);
        }
    }

    @Test
    void pricesOfOneMomentRaiseThePeakToWhatTheyMakeTogetherAndNoFurther() {
        AssetPair other = AssetPair.of("ETH/USD");
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            PortfolioBook book = new PortfolioBook("USD");
            book.deposit("PAPER", DEPOSIT, AT, ids);
            for (AssetPair pair : List.of(PAIR, other)) {
                PortfolioBook.Transfer held =
                        new PortfolioBook.Transfer("PAPER", pair.base(), BigDecimal.valueOf(dice.nextInt(1, 9)));
                book.transfer(held, BigDecimal.valueOf(100), AT, ids);
            }
            for (int look = 0; look < 5; look++) {
                BigDecimal highest = book.peakNav();
                Map<AssetPair, BigDecimal> prices = Map.of(
                        PAIR, BigDecimal.valueOf(dice.nextInt(1, 1_000)),
                        other, BigDecimal.valueOf(dice.nextInt(1, 1_000)));
                book.mark(prices);
                prices.forEach((pair, price) -> assertThat(book.markOf(pair)).isEqualByComparingTo(price));
                assertThat(book.peakNav()).as("seed %d", seed).isEqualByComparingTo(highest.max(book.nav()));
            }
        }
    }

    @Test
    void profitIsRealisedPlusUnrealisedMinusFees() {
        for (long seed = 1; seed <= 300; seed++) {
            PortfolioBook book = new PortfolioBook("USD");
            book.deposit("PAPER", DEPOSIT, AT, ids);
            BigDecimal fees = BigDecimal.ZERO;
            BigDecimal trips = BigDecimal.ZERO;
            for (OrderFilled fill : fills(seed)) {
                Booking booking = book.book(fill, ids);
                fees = fees.add(fill.fee());
                RoundTrip closed = booking.closed();
                trips = closed == null ? trips : trips.add(closed.pnl());
                PositionState position = book.positions().getOrDefault(PAIR, PositionState.flat(PAIR));
                BigDecimal open =
                        position.mark().subtract(position.averagePrice()).multiply(position.quantity());
                BigDecimal profit = book.nav().subtract(DEPOSIT);
                assertThat(position.realizedPnl().add(open).subtract(fees))
                        .as("seed %d", seed)
                        .isCloseTo(profit, within(DUST));
                assertThat(trips.add(open).subtract(position.entryFees()))
                        .as("round trips of seed %d", seed)
                        .isCloseTo(profit, within(DUST));
            }
        }
    }

    @Test
    void aSaleThroughZeroClosesTheLongAndOpensAShortAtItsPrice() {
        PortfolioBook book = new PortfolioBook("USD");
        book.book(fill(Side.BUY, "2", "100", "0.2"), ids);
        Booking flip = book.book(fill(Side.SELL, "3", "110", "0.33"), ids);
        PositionState position = book.positions().getOrDefault(PAIR, PositionState.flat(PAIR));
        RoundTrip closed = Objects.requireNonNull(flip.closed());
        assertThat(closed.side()).isEqualTo("LONG");
        assertThat(closed.quantity()).isEqualByComparingTo("2");
        assertThat(closed.fees()).isEqualByComparingTo("0.42");
        assertThat(closed.pnl()).isEqualByComparingTo("19.58");
        assertThat(position.quantity()).isEqualByComparingTo("-1");
        assertThat(position.averagePrice()).isEqualByComparingTo("110");
        assertThat(position.entryFees()).isEqualByComparingTo("0.11");
    }

    @Test
    void thePeakOnlyRisesAndTheDrawdownIsTheFallFromIt() {
        PortfolioBook book = new PortfolioBook("USD");
        book.deposit("PAPER", new BigDecimal("1000"), AT, ids);
        book.book(fill(Side.BUY, "5", "100", "0"), ids);
        book.mark(PAIR, new BigDecimal("140"));
        book.mark(PAIR, new BigDecimal("80"));
        assertThat(book.peakNav()).isEqualByComparingTo("1200");
        assertThat(book.nav()).isEqualByComparingTo("900");
        assertThat(book.drawdown()).isEqualByComparingTo("0.25");
        assertThat(book.exposure()).isEqualByComparingTo("400");
    }

    @Test
    void theDayStartsOnceWithTheValueOfThatMoment() {
        PortfolioBook book = new PortfolioBook("USD");
        book.deposit("PAPER", DEPOSIT, AT, ids);
        book.startDay(LocalDate.of(2026, 1, 5));
        book.book(fill(Side.BUY, "1", "100", "10"), ids);
        book.startDay(LocalDate.of(2026, 1, 5));
        assertThat(book.dayStartNav()).isEqualByComparingTo(DEPOSIT);
        book.startDay(LocalDate.of(2026, 1, 6));
        assertThat(book.dayStartNav()).isEqualByComparingTo("99990");
    }

    private static List<OrderFilled> fills(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<OrderFilled> fills = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            BigDecimal quantity = BigDecimal.valueOf(dice.nextLong(1, 300_000_000), 8);
            BigDecimal price = BigDecimal.valueOf(dice.nextLong(100, 9_000_000), 2);
            BigDecimal fee = price.multiply(quantity).multiply(new BigDecimal("0.001"));
            fills.add(fill(
                    dice.nextBoolean() ? Side.BUY : Side.SELL,
                    quantity.toPlainString(),
                    price.toPlainString(),
                    fee.setScale(18).toPlainString()));
        }
        return fills;
    }

    private static OrderFilled fill(Side side, String quantity, String price, String fee) {
        return new OrderFilled(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                null,
                null,
                "PAPER",
                "T-1",
                PAIR,
                side,
                new BigDecimal(quantity),
                new BigDecimal(price),
                new BigDecimal(fee),
                "USD",
                AT);
    }
}
