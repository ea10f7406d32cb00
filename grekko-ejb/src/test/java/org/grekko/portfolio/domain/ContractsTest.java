package org.grekko.portfolio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** Contracts on margin: the wallet moves by what is realised and charged, and by nothing else. */
class ContractsTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USDT");
    private static final String VENUE = "BINANCE-USDM";
    private static final Instant AT = Instant.parse("2026-01-05T12:00:00Z");
    private static final Contracts.Terms RECKONED = new Contracts.Terms(null, false, false);
    private static final BigDecimal DUST = new BigDecimal("0.000000001");

    private final CountedIds ids = new CountedIds();
    private final PortfolioBook book = new PortfolioBook("USDT", true);
    private final Contracts contracts = new Contracts(book);

    private void funded() {
        contracts.begin(
                new Contracts.Change(VENUE, "USDT", number("1000"), "TRANSFER", "external"), number("1"), AT, ids);
        book.startDay(LocalDate.of(2026, 1, 5));
    }

    private Booking fill(Side side, String quantity, String price, String fee) {
        return contracts.fill(filled(side, number(quantity), number(price), number(fee)), RECKONED, ids);
    }

    private OrderFilled filled(Side side, BigDecimal quantity, BigDecimal price, BigDecimal fee) {
        UUID id = ids.next();
        return new OrderFilled(id, id, id, null, null, VENUE, "t" + id, BTC, side, quantity, price, fee, "USDT", AT);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private PositionState position() {
        return Objects.requireNonNull(book.positions().get(BTC));
    }

    @Test
    void openingCostsTheFeeOnlyAndTheGainCountsBeforeItIsRealised() {
        funded();
        fill(Side.BUY, "0.1", "60000", "2.4");
        assertThat(book.cash()).isEqualByComparingTo("997.6");
        book.mark(BTC, number("61000"));
        assertThat(book.nav()).isEqualByComparingTo("1097.6");
        assertThat(book.exposure()).isEqualByComparingTo("6100");
        assertThat(book.total(VENUE, "BTC")).isEqualByComparingTo("0");
        assertThat(book.total(VENUE, "BTC/USDT")).isEqualByComparingTo("0.1");
    }

    @Test
    void whatPassesZeroClosesFirstAndOpensTheRestAtThePriceOfTheFill() {
        funded();
        fill(Side.BUY, "0.1", "60000", "0");
        fill(Side.BUY, "0.1", "62000", "0");
        Booking flip = fill(Side.SELL, "0.5", "63000", "0");
        assertThat(book.cash()).isEqualByComparingTo("1400");
        assertThat(Objects.requireNonNull(flip.closed()).pnl()).isEqualByComparingTo("400");
        assertThat(position().quantity()).isEqualByComparingTo("-0.3");
        assertThat(position().averagePrice()).isEqualByComparingTo("63000");
        fill(Side.BUY, "0.1", "64000", "0");
        assertThat(book.cash()).isEqualByComparingTo("1300");
        assertThat(position().averagePrice()).isEqualByComparingTo("63000");
        assertThat(position().realizedPnl()).isEqualByComparingTo("300");
    }

    @Test
    void theWordOfTheVenueStandsAboveOurReckoning() {
        funded();
        fill(Side.BUY, "0.1", "60000", "0");
        OrderFilled sale = filled(Side.SELL, number("0.1"), number("60100"), number("0.01"));
        contracts.fill(sale, new Contracts.Terms(number("10.00000001"), false, false), ids);
        assertThat(book.cash()).isEqualByComparingTo("1009.99000001");
        assertThat(position().realizedPnl()).isEqualByComparingTo("10.00000001");
    }

    @Test
    void whatTheHistoryBroughtFirstIsNotBookedAgainWithTheFill() {
        funded();
        fill(Side.BUY, "0.1", "60000", "0");
        contracts.change(
                new Contracts.Change(VENUE, "USDT", number("10"), "REALIZED_PNL", "market"), ids.next(), AT, ids);
        contracts.change(new Contracts.Change(VENUE, "USDT", number("-1"), "FEE", "fees"), ids.next(), AT, ids);
        OrderFilled sale = filled(Side.SELL, number("0.1"), number("60100"), number("1"));
        Booking booking = contracts.fill(sale, new Contracts.Terms(number("10"), true, true), ids);
        assertThat(book.cash()).isEqualByComparingTo("1009");
        assertThat(booking.entries()).allMatch(each -> each.asset().equals("BTC/USDT"));
        assertThat(position().quantity()).isEqualByComparingTo("0");
    }

    @Test
    void aFeeInAnotherAssetIsPaidFromThatWallet() {
        funded();
        contracts.begin(
                new Contracts.Change(VENUE, "BNB", number("2"), "TRANSFER", "external"), number("500"), AT, ids);
        assertThat(book.nav()).isEqualByComparingTo("2000");
        UUID id = ids.next();
        contracts.fill(
                new OrderFilled(
                        id,
                        id,
                        id,
                        null,
                        null,
                        VENUE,
                        "t",
                        BTC,
                        Side.BUY,
                        number("0.1"),
                        number("60000"),
                        number("0.01"),
                        "BNB",
                        AT),
                RECKONED,
                ids);
        assertThat(book.cash()).isEqualByComparingTo("1000");
        assertThat(book.total(VENUE, "BNB")).isEqualByComparingTo("1.99");
        assertThat(position().entryFees()).isEqualByComparingTo("5");
        assertThat(book.nav()).isEqualByComparingTo("1995");
    }

    @Test
    void fundingIsALossAndATransferIsNone() {
        funded();
        contracts.change(new Contracts.Change(VENUE, "USDT", number("-100"), "FUNDING", "market"), ids.next(), AT, ids);
        assertThat(book.drawdown()).isEqualByComparingTo("0.1");
        contracts.change(
                new Contracts.Change(VENUE, "USDT", number("-450"), "TRANSFER", "external"), ids.next(), AT, ids);
        assertThat(book.drawdown()).isEqualByComparingTo("0.1");
        assertThat(book.dayStartNav()).isEqualByComparingTo("500");
    }

    @Test
    void aPositionThatWasThereBeforeEntersAtItsOwnPrice() {
        funded();
        contracts.carry(new Contracts.Carried(VENUE, BTC, number("-0.2"), number("60000")), AT, ids);
        book.mark(BTC, number("59000"));
        assertThat(book.nav()).isEqualByComparingTo("1200");
        fill(Side.BUY, "0.2", "59000", "0");
        assertThat(book.cash()).isEqualByComparingTo("1200");
        contracts.carry(new Contracts.Carried(VENUE, BTC, number("0.1"), number("59000")), AT, ids);
        contracts.carry(new Contracts.Carried(VENUE, BTC, number("0.1"), number("61000")), AT, ids);
        assertThat(position().averagePrice()).isEqualByComparingTo("60000");
        contracts.carry(new Contracts.Carried(VENUE, BTC, number("-0.1"), number("70000")), AT, ids);
        assertThat(position().averagePrice()).isEqualByComparingTo("60000");
        contracts.carry(new Contracts.Carried(VENUE, BTC, number("-0.3"), number("70000")), AT, ids);
        assertThat(position().averagePrice()).isEqualByComparingTo("70000");
        assertThat(book.cash()).isEqualByComparingTo("1200");
    }

    /** The venue as its rule book has it: an average entry price, and profit of what is reduced. */
    private static final class NaiveVenue {
        private BigDecimal wallet = number("1000");
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal entry = BigDecimal.ZERO;
        private BigDecimal realized = BigDecimal.ZERO;

        private BigDecimal trade(BigDecimal signed, BigDecimal price, BigDecimal fee) {
            BigDecimal gain = BigDecimal.ZERO;
            BigDecimal left = signed;
            BigDecimal step = number("0.001").multiply(BigDecimal.valueOf(signed.signum()));
            while (left.signum() != 0) {
                if (quantity.signum() * step.signum() < 0) {
                    gain = gain.add(entry.subtract(price).multiply(step));
                } else {
                    BigDecimal cost = entry.multiply(quantity).add(price.multiply(step));
                    entry = cost.divide(quantity.add(step), MathContext.DECIMAL128);
                }
                quantity = quantity.add(step);
                left = left.subtract(step);
            }
            BigDecimal rounded = gain.setScale(8, RoundingMode.HALF_UP);
            wallet = wallet.add(rounded).subtract(fee);
            realized = realized.add(rounded);
            return rounded;
        }
    }

    @Test
    void overAnyFillsWalletEntryAndProfitAreThoseOfTheVenue() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            PortfolioBook random = new PortfolioBook("USDT", true);
            Contracts booked = new Contracts(random);
            NaiveVenue venue = new NaiveVenue();
            booked.begin(
                    new Contracts.Change(VENUE, "USDT", venue.wallet, "TRANSFER", "external"), BigDecimal.ONE, AT, ids);
            Map<String, BigDecimal> ledger = new HashMap<>();
            for (int step = 0; step < 60; step++) {
                BigDecimal quantity = BigDecimal.valueOf(dice.nextInt(1, 40), 3);
                Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
                BigDecimal price = BigDecimal.valueOf(dice.nextInt(5_000_000, 7_000_000), 2);
                BigDecimal fee = BigDecimal.valueOf(dice.nextInt(-50, 500), 6);
                BigDecimal signed = side == Side.BUY ? quantity : quantity.negate();
                BigDecimal told = venue.trade(signed, price, fee);
                Contracts.Terms terms = new Contracts.Terms(dice.nextBoolean() ? told : null, false, false);
                Booking booking = booked.fill(filled(side, quantity, price, fee), terms, ids);
                booking.entries()
                        .forEach(each ->
                                ledger.merge(each.transactionId() + each.asset(), each.amount(), BigDecimal::add));
                PositionState now = Objects.requireNonNull(random.positions().get(BTC));
                String where = "seed " + seed + " step " + step;
                assertThat(now.quantity()).as(where).isEqualByComparingTo(venue.quantity);
                assertThat(random.total(VENUE, "BTC/USDT")).as(where).isEqualByComparingTo(venue.quantity);
                if (venue.quantity.signum() != 0) {
                    assertThat(now.averagePrice()).as(where).isCloseTo(venue.entry, within(DUST));
                }
                assertThat(random.cash()).as(where).isCloseTo(venue.wallet, within(number("0.0000005")));
                assertThat(now.realizedPnl()).as(where).isCloseTo(venue.realized, within(number("0.0000005")));
                BigDecimal worth = venue.wallet.add(price.subtract(venue.entry).multiply(venue.quantity));
                assertThat(random.nav()).as(where).isCloseTo(worth, within(number("0.000001")));
            }
            assertThat(ledger.values()).as("seed %d", seed).allMatch(sum -> sum.signum() == 0);
        }
    }

    @Test
    void withTheWordOfTheVenueTheWalletIsEqualToTheLastDecimal() {
        for (long seed = 1; seed <= 100; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            PortfolioBook random = new PortfolioBook("USDT", true);
            Contracts booked = new Contracts(random);
            NaiveVenue venue = new NaiveVenue();
            booked.begin(
                    new Contracts.Change(VENUE, "USDT", venue.wallet, "TRANSFER", "external"), BigDecimal.ONE, AT, ids);
            for (int step = 0; step < 60; step++) {
                BigDecimal quantity = BigDecimal.valueOf(dice.nextInt(1, 40), 3);
                Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
                BigDecimal price = BigDecimal.valueOf(dice.nextInt(5_000_000, 7_000_000), 2);
                BigDecimal fee = BigDecimal.valueOf(dice.nextInt(-50, 500), 6);
                BigDecimal signed = side == Side.BUY ? quantity : quantity.negate();
                BigDecimal told = venue.trade(signed, price, fee);
                booked.fill(filled(side, quantity, price, fee), new Contracts.Terms(told, false, false), ids);
                assertThat(random.cash()).as("seed %d step %d", seed, step).isEqualByComparingTo(venue.wallet);
                assertThat(Objects.requireNonNull(random.positions().get(BTC)).realizedPnl())
                        .as("seed %d step %d", seed, step)
                        .isEqualByComparingTo(venue.realized);
            }
        }
    }
}
