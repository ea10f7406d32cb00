package org.grekko.portfolio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.junit.jupiter.api.Test;

/** What leaves on purpose leaves the books, and is no loss. */
class PortfolioBookWithdrawalTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");
    private static final Instant AT = Instant.parse("2026-01-05T12:00:00Z");
    private static final UUID WITHDRAWAL = new UUID(7, 7);
    private static final BigDecimal DUST = new BigDecimal("0.000000000001");

    private final CountedIds ids = new CountedIds();

    @Test
    void aWithdrawalOfAnAssetIsBookedUnderItsOwnKindAndId() {
        PortfolioBook book = book("100000", "2", "50000");
        PortfolioBook.Transfer sent = new PortfolioBook.Transfer("KRAKEN", "BTC", new BigDecimal("0.5"));
        Booking booking = book.withdrawal(sent, new BigDecimal("50000"), WITHDRAWAL, AT, ids);
        assertThat(book.total("KRAKEN", "BTC")).isEqualByComparingTo("1.5");
        assertThat(book.nav()).isEqualByComparingTo("175000");
        assertThat(booking.entries()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("WITHDRAWAL");
            assertThat(entry.referenceId()).isEqualTo(WITHDRAWAL);
        });
    }

    @Test
    void drawdownAndTheDaysResultStayWhatTheyWereAndTheLedgerBalances() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            PortfolioBook book = book("100000", "2", String.valueOf(dice.nextInt(20_000, 80_000)));
            book.startDay(LocalDate.of(2026, 1, 5));
            BigDecimal price = BigDecimal.valueOf(dice.nextInt(10_000, 90_000));
            book.mark(PAIR, price);
            BigDecimal drawdown = book.drawdown();
            BigDecimal result = dayResult(book);
            boolean cash = dice.nextBoolean();
            PortfolioBook.Transfer sent = cash
                    ? new PortfolioBook.Transfer("KRAKEN", "USD", BigDecimal.valueOf(dice.nextInt(1, 100_000)))
                    : new PortfolioBook.Transfer("KRAKEN", "BTC", BigDecimal.valueOf(dice.nextInt(1, 200), 2));
            BigDecimal before = book.nav();
            Booking booking = book.withdrawal(sent, price, WITHDRAWAL, AT, ids);
            BigDecimal worth = cash ? sent.amount() : sent.amount().multiply(price);
            assertThat(book.nav()).as("seed " + seed).isEqualByComparingTo(before.subtract(worth));
            assertThat(book.drawdown()).as("seed " + seed).isCloseTo(drawdown, within(DUST));
            assertThat(dayResult(book)).as("seed " + seed).isCloseTo(result, within(DUST));
            Map<String, BigDecimal> sums = new HashMap<>();
            booking.entries().forEach(entry -> sums.merge(entry.asset(), entry.amount(), BigDecimal::add));
            assertThat(sums.values()).as("seed " + seed).allMatch(sum -> sum.signum() == 0);
        }
    }

    /** The day's result as a fraction of its start. */
    private static BigDecimal dayResult(PortfolioBook book) {
        return PortfolioBook.drawdown(book.nav(), book.dayStartNav());
    }

    private PortfolioBook book(String cash, String quantity, String price) {
        PortfolioBook book = new PortfolioBook("USD");
        book.transfer(new PortfolioBook.Transfer("KRAKEN", "USD", new BigDecimal(cash)), BigDecimal.ONE, AT, ids);
        book.transfer(
                new PortfolioBook.Transfer("KRAKEN", "BTC", new BigDecimal(quantity)), new BigDecimal(price), AT, ids);
        return book;
    }
}
