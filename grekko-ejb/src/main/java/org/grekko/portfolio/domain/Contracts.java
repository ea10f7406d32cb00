package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Books contracts on margin: a fill moves the position, and the wallet only by what it realised and was charged. A
 * contract stands in the ledger by the name of its pair. Average entry price; what reduces realises, what passes zero
 * closes first and opens the rest.
 */
public final class Contracts {
    private static final int SCALE = 18;

    private final PortfolioBook book;

    /** Books into that book, which must be margined. */
    public Contracts(PortfolioBook book) {
        if (!book.margined()) {
            throw new IllegalArgumentException("this book holds assets, not contracts");
        }
        this.book = book;
    }

    /**
     * What is known of a fill besides itself.
     *
     * @param realized profit or loss by the venue's word; null when it did not say, and then it is reckoned here
     * @param profitTaken whether the wallet has the profit or loss already
     * @param feeTaken whether the wallet was charged already
     */
    public record Terms(@Nullable BigDecimal realized, boolean profitTaken, boolean feeTaken) {}

    /**
     * A change of the wallet that is no fill.
     *
     * @param venue where
     * @param asset what changed
     * @param amount signed; positive came in
     * @param kind the kind of its ledger entries, for example FUNDING
     * @param counterpart where it came from or went: market, fees or external
     */
    public record Change(String venue, String asset, BigDecimal amount, String kind, String counterpart) {}

    /** A position that was there before the books began, at its average entry price; negative is short. */
    public record Carried(String venue, AssetPair pair, BigDecimal quantity, BigDecimal entryPrice) {}

    /** Books a fill. */
    public Booking fill(OrderFilled fill, Terms terms, Ids ids) {
        AssetPair pair = fill.pair();
        BigDecimal signed =
                fill.side() == Side.BUY ? fill.quantity() : fill.quantity().negate();
        PositionState before = book.position(pair);
        OrderFilled inQuote = fill.netted(fill.quantity(), quoteFee(fill));
        AverageCost.Step step = AverageCost.apply(before, inQuote, terms.realized(), ids);
        BigDecimal gain = step.position().realizedPnl().subtract(before.realizedPnl());
        LedgerLines lines = new LedgerLines(fill, ids);
        lines.move("market", pair.toString(), signed, "TRADE", fill.price());
        take(lines, pair.toString(), signed);
        if (!terms.profitTaken()) {
            move(lines, "market", pair.quote(), gain, "REALIZED_PNL");
        }
        if (!terms.feeTaken()) {
            move(lines, "fees", fill.feeAsset(), fill.fee().negate(), "FEE");
        }
        book.put(step.position());
        return new Booking(lines.lines(), step.position(), step.closed());
    }

    private BigDecimal quoteFee(OrderFilled fill) {
        boolean inQuote = fill.feeAsset().equals(fill.pair().quote());
        return inQuote ? fill.fee() : fill.fee().multiply(book.worthOf(fill.feeAsset()));
    }

    /**
     * Books a change of the wallet. What comes from outside or goes there is neither profit nor loss: peak and start of
     * the day move in the same proportion as NAV.
     *
     * @param change what changed, not zero
     * @param reference what it is in our books
     */
    public Booking change(Change change, UUID reference, Instant at, Ids ids) {
        BigDecimal before = book.nav();
        LedgerLines lines = new LedgerLines(ids.next(), reference, change.venue(), at, ids);
        move(lines, change.counterpart(), change.asset(), change.amount(), change.kind());
        if (change.counterpart().equals("external")) {
            book.rescale(before);
        }
        book.raisePeak();
        return new Booking(lines.lines(), null, null);
    }

    /** Books what the wallet held when the books began, and what one of it was worth in base currency. */
    public Booking begin(Change first, BigDecimal price, Instant at, Ids ids) {
        if (!first.asset().equals(book.baseCurrency())) {
            AssetPair pair = new AssetPair(first.asset(), book.baseCurrency());
            book.put(book.position(pair).markedAt(price));
        }
        return change(first, ids.next(), at, ids);
    }

    /** Books a position that came without a fill; it realises nothing. */
    public Booking carry(Carried carried, Instant at, Ids ids) {
        LedgerLines lines = new LedgerLines(ids.next(), ids.next(), carried.venue(), at, ids);
        String contract = carried.pair().toString();
        lines.move("external", contract, carried.quantity(), "TRANSFER", carried.entryPrice());
        take(lines, contract, carried.quantity());
        PositionState position = entered(book.position(carried.pair()), carried, at);
        book.put(position);
        return new Booking(lines.lines(), position, null);
    }

    private static PositionState entered(PositionState before, Carried carried, Instant at) {
        BigDecimal after = before.quantity().add(carried.quantity());
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal mark = before.mark().signum() == 0 ? carried.entryPrice() : before.mark();
        if (after.signum() == 0) {
            return new PositionState(before.pair(), zero, zero, before.realizedPnl(), zero, mark, null, null);
        }
        boolean enlarges = before.quantity().signum() * carried.quantity().signum() >= 0;
        boolean reduces = !enlarges && before.quantity().signum() == after.signum();
        BigDecimal cost = before.quantity()
                .multiply(before.averagePrice())
                .add(carried.quantity().multiply(carried.entryPrice()));
        BigDecimal average = enlarges
                ? cost.divide(after, SCALE, RoundingMode.HALF_UP)
                : reduces ? before.averagePrice() : carried.entryPrice();
        Instant opened = before.openedAt() == null ? at : before.openedAt();
        return new PositionState(
                before.pair(),
                after,
                average,
                before.realizedPnl(),
                before.entryFees(),
                mark,
                before.agentId(),
                opened);
    }

    private void move(LedgerLines lines, String counterpart, String asset, BigDecimal toWallet, String kind) {
        boolean currency = asset.equals(book.baseCurrency());
        lines.move(counterpart, asset, toWallet, kind, currency ? null : book.worthOf(asset));
        take(lines, asset, toWallet);
    }

    private void take(LedgerLines lines, String asset, BigDecimal toWallet) {
        if (toWallet.signum() != 0) {
            book.add(lines.venue(), asset, toWallet);
        }
    }
}
