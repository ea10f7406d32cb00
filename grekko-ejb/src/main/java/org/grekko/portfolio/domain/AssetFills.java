package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Books fills that exchange one asset for another: base and quote change hands with the market, the fee is taken. */
record AssetFills(PortfolioBook book) {
    Booking fill(OrderFilled fill, Ids ids) {
        boolean buys = fill.side() == Side.BUY;
        BigDecimal notional = fill.price().multiply(fill.quantity());
        BigDecimal base = buys ? fill.quantity() : fill.quantity().negate();
        BigDecimal quote = buys ? notional.negate() : notional;
        LedgerLines lines = new LedgerLines(fill, ids);
        lines.move("market", fill.pair().base(), base, "TRADE", fill.price());
        lines.move("market", fill.pair().quote(), quote, "TRADE", null);
        lines.move("fees", fill.feeAsset(), fill.fee().negate(), "FEE", feePrice(fill));
        book.add(fill.venue(), fill.pair().base(), base);
        book.add(fill.venue(), fill.pair().quote(), quote);
        book.add(fill.venue(), fill.feeAsset(), fill.fee().negate());
        AverageCost.Step step = AverageCost.apply(book.position(fill.pair()), netOfFee(fill), null, ids);
        book.put(step.position());
        return new Booking(lines.lines(), step.position(), step.closed());
    }

    private @Nullable BigDecimal feePrice(OrderFilled fill) {
        if (fill.feeAsset().equals(fill.pair().quote())) {
            return null;
        }
        return fill.feeAsset().equals(fill.pair().base()) ? fill.price() : book.worthOf(fill.feeAsset());
    }

    /**
     * The fill as it changes the position: a fee taken in the base asset makes the purchase smaller or the sale larger,
     * one in a third asset is paid from what is held of that.
     */
    private OrderFilled netOfFee(OrderFilled fill) {
        if (fill.feeAsset().equals(fill.pair().quote()) || fill.fee().signum() == 0) {
            return fill;
        }
        if (fill.feeAsset().equals(fill.pair().base())) {
            BigDecimal net = fill.side() == Side.BUY
                    ? fill.quantity().subtract(fill.fee())
                    : fill.quantity().add(fill.fee());
            return fill.netted(net, fill.fee().multiply(fill.price()));
        }
        BigDecimal price = book.worthOf(fill.feeAsset());
        if (!fill.feeAsset().equals(book.baseCurrency())) {
            AssetPair pair = new AssetPair(fill.feeAsset(), book.baseCurrency());
            book.put(book.position(pair).carried(fill.fee().negate(), price, fill.occurredAt()));
        }
        return fill.netted(fill.quantity(), fill.fee().multiply(price));
    }
}
