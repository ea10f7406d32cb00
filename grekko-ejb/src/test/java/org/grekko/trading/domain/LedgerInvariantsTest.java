package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.execution.domain.Execution;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.event.OrderFilled;
import org.grekko.portfolio.domain.Contracts;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** 100,000 random operations on books, and after each of them everything that must always hold. */
class LedgerInvariantsTest {
    private static final int OPERATIONS = 50_000;
    private static final int MOST_WORKING = 8;
    private static final BigDecimal COSTS = new BigDecimal("0.01");
    private static final Instant AT = Instant.parse("2026-01-05T00:00:00Z");
    private static final UUID PORTFOLIO = new UUID(3, 3);
    private static final List<AssetPair> PAIRS = List.of(AssetPair.of("BTC/USD"), AssetPair.of("ETH/USD"));

    private final CountedIds ids = new CountedIds();

    @Test
    void ofAssetsWithWorkingOrders() {
        long seed = 20260105;
        SplittableRandom dice = new SplittableRandom(seed);
        PortfolioBook book = new PortfolioBook("USD");
        Desk desk = new Desk(PORTFOLIO, book);
        ListJournal journal = new ListJournal();
        Settlement settlement = new Settlement(desk, journal, ids);
        PlainLedger plain = new PlainLedger("USD", false);
        plain.take(book.deposit("PAPER", new BigDecimal("100000"), AT, ids).entries());
        plain.take(book.transfer(transfer("BNB", "100000"), new BigDecimal("300"), AT, ids)
                .entries());
        for (int step = 0; step < OPERATIONS; step++) {
            AssetPair pair = PAIRS.get(dice.nextInt(PAIRS.size()));
            switch (dice.nextInt(10)) {
                case 0, 1, 2 -> reserve(dice, desk, pair);
                case 3, 4, 5 -> execute(dice, desk, settlement);
                case 6 -> cancel(dice, desk, settlement);
                case 7 -> plain.take(move(dice, desk, pair));
                case 8 -> plain.take(venueFill(dice, desk, pair));
                default -> book.mark(pair, decimal(dice, 50, 150));
            }
            plain.take(journal.ledger);
            journal.ledger.clear();
            journal.fills.clear();
            String where = "seed " + seed + ", operation " + step;
            plain.check(where, book);
            checkReservations(where, desk);
        }
    }

    private static void checkReservations(String where, Desk desk) {
        BigDecimal reserved = desk.working().stream()
                .filter(order -> order.side() == Side.BUY)
                .map(order -> order.remaining().multiply(limit(order)).multiply(BigDecimal.ONE.add(COSTS)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal free = desk.book().cash().subtract(reserved);
        check(
                where,
                free.signum() >= 0 && Reservations.availableCash(desk, COSTS).compareTo(free) == 0,
                reserved);
        for (AssetPair pair : PAIRS) {
            BigDecimal locked = Reservations.lockedBase(desk.working(), pair);
            BigDecimal held = desk.book().total("PAPER", pair.base());
            check(where, locked.signum() >= 0 && locked.compareTo(held) <= 0, locked);
        }
    }

    private static void check(String where, boolean holds, BigDecimal reserved) {
        if (!holds) {
            throw new AssertionError(where + ": more is spoken for than there is: " + reserved);
        }
    }

    private static BigDecimal limit(Order order) {
        return Objects.requireNonNull(order.price());
    }

    /** A new order within what nothing else has spoken for. */
    private void reserve(SplittableRandom dice, Desk desk, AssetPair pair) {
        Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
        BigDecimal price = decimal(dice, 50, 150);
        BigDecimal free = side == Side.BUY
                ? Reservations.availableCash(desk, COSTS)
                        .divide(price.multiply(BigDecimal.ONE.add(COSTS)), 8, RoundingMode.DOWN)
                : desk.held(pair).subtract(Reservations.lockedBase(desk.working(), pair));
        BigDecimal quantity = decimal(dice, 1, 30).min(free);
        if (quantity.signum() > 0 && desk.working().size() < MOST_WORKING) {
            desk.put(Order.of(ids.next(), wish(side, pair, quantity, price), null, AT));
        }
    }

    private NewOrder wish(Side side, AssetPair pair, BigDecimal quantity, BigDecimal price) {
        return new NewOrder(
                PORTFOLIO,
                "PAPER",
                pair,
                side,
                OrderType.LIMIT,
                quantity,
                price,
                null,
                TimeInForce.GTC,
                false,
                false,
                "c" + ids.next(),
                null,
                null,
                null,
                "test");
    }

    /** Part or all of a working order, at its price or a better one, with a fee within what was reckoned. */
    private void execute(SplittableRandom dice, Desk desk, Settlement settlement) {
        List<Order> working = desk.working();
        if (working.isEmpty()) {
            return;
        }
        Order order = working.get(dice.nextInt(working.size()));
        BigDecimal part = dice.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.37");
        BigDecimal quantity =
                order.remaining().multiply(part).setScale(8, RoundingMode.UP).min(order.remaining());
        BigDecimal better = decimal(dice, 0, 5);
        BigDecimal price = order.side() == Side.BUY
                ? limit(order).subtract(better)
                : limit(order).add(better);
        BigDecimal fee =
                quantity.multiply(price).multiply(new BigDecimal("0.001")).setScale(8, RoundingMode.DOWN);
        settlement.settle(new Execution(order, quantity, price, fee, "t" + ids.next(), AT));
    }

    private static void cancel(SplittableRandom dice, Desk desk, Settlement settlement) {
        List<Order> working = desk.working();
        if (!working.isEmpty()) {
            settlement.end(working.get(dice.nextInt(working.size())), OrderEvent.CANCEL, AT);
        }
    }

    /** Assets or cash that come, or go as far as nothing else has spoken for them. */
    private List<LedgerEntry> move(SplittableRandom dice, Desk desk, AssetPair pair) {
        PortfolioBook book = desk.book();
        boolean cash = dice.nextBoolean();
        String asset = cash ? "USD" : pair.base();
        BigDecimal price = cash ? BigDecimal.ONE : decimal(dice, 50, 150);
        BigDecimal amount = decimal(dice, 1, cash ? 1000 : 10);
        if (dice.nextBoolean()) {
            return book.transfer(transfer(asset, amount.toPlainString()), price, AT, ids)
                    .entries();
        }
        BigDecimal free = cash
                ? Reservations.availableCash(desk, COSTS)
                : desk.held(pair).subtract(Reservations.lockedBase(desk.working(), pair));
        BigDecimal sent = amount.min(free);
        return sent.signum() <= 0
                ? List.of()
                : book.withdrawal(transfer(asset, sent.toPlainString()), price, ids.next(), AT, ids)
                        .entries();
    }

    /** A fill as a venue tells it, its fee in any asset. */
    private List<LedgerEntry> venueFill(SplittableRandom dice, Desk desk, AssetPair pair) {
        Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
        BigDecimal price = decimal(dice, 50, 150);
        BigDecimal free = side == Side.BUY
                ? Reservations.availableCash(desk, COSTS).divide(price.add(BigDecimal.ONE), 8, RoundingMode.DOWN)
                : desk.held(pair)
                        .subtract(Reservations.lockedBase(desk.working(), pair))
                        .subtract(BigDecimal.ONE);
        BigDecimal quantity = decimal(dice, 1, 10).min(free);
        if (quantity.signum() <= 0) {
            return List.of();
        }
        String feeAsset = List.of("USD", pair.base(), "BNB").get(dice.nextInt(3));
        return desk.book()
                .book(filled(pair, side, quantity, price, feeAsset), ids)
                .entries();
    }

    @Test
    void ofContractsOnMargin() {
        long seed = 20260106;
        SplittableRandom dice = new SplittableRandom(seed);
        PortfolioBook book = new PortfolioBook("USD", true);
        Contracts contracts = new Contracts(book);
        PlainLedger plain = new PlainLedger("USD", true);
        plain.take(contracts
                .begin(change("USD", "1000000", "TRANSFER", "external"), BigDecimal.ONE, AT, ids)
                .entries());
        plain.take(contracts
                .begin(change("BNB", "1000", "TRANSFER", "external"), new BigDecimal("300"), AT, ids)
                .entries());
        for (int step = 0; step < OPERATIONS; step++) {
            AssetPair pair = PAIRS.get(dice.nextInt(PAIRS.size()));
            BigDecimal price = decimal(dice, 50, 150);
            String amount = decimal(dice, 1, 50).toPlainString();
            String signed = dice.nextBoolean() ? amount : "-" + amount;
            switch (dice.nextInt(10)) {
                case 0 ->
                    plain.take(contracts
                            .change(change("USD", signed, "FUNDING", "market"), ids.next(), AT, ids)
                            .entries());
                case 1 ->
                    plain.take(contracts
                            .change(change("USD", signed, "TRANSFER", "external"), ids.next(), AT, ids)
                            .entries());
                case 2 -> book.mark(pair, price);
                case 3 -> book.mark(AssetPair.of("BNB/USD"), decimal(dice, 250, 350));
                default -> {
                    Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
                    OrderFilled fill =
                            filled(pair, side, decimal(dice, 1, 10), price, dice.nextBoolean() ? "USD" : "BNB");
                    plain.take(contracts
                            .fill(fill, new Contracts.Terms(null, false, false), ids)
                            .entries());
                }
            }
            plain.check("seed " + seed + ", operation " + step, book);
        }
    }

    private OrderFilled filled(AssetPair pair, Side side, BigDecimal quantity, BigDecimal price, String feeAsset) {
        UUID id = ids.next();
        return new OrderFilled(
                id,
                id,
                PORTFOLIO,
                null,
                null,
                "PAPER",
                "t" + id,
                pair,
                side,
                quantity,
                price,
                new BigDecimal("0.0003"),
                feeAsset,
                AT);
    }

    private static Contracts.Change change(String asset, String amount, String kind, String counterpart) {
        return new Contracts.Change("PAPER", asset, new BigDecimal(amount), kind, counterpart);
    }

    private static PortfolioBook.Transfer transfer(String asset, String amount) {
        return new PortfolioBook.Transfer("PAPER", asset, new BigDecimal(amount));
    }

    private static BigDecimal decimal(SplittableRandom dice, int least, int most) {
        return BigDecimal.valueOf(dice.nextLong(least * 1000L, most * 1000L + 1), 3);
    }
}
