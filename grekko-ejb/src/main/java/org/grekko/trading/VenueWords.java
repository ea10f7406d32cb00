package org.grekko.trading;

import java.math.BigDecimal;
import java.util.UUID;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.event.OrderFilled;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Text;

/** What venues say, in our words. */
final class VenueWords {
    private static final int LONGEST_ID = 64;

    private VenueWords() {}

    /** The fee in the quote asset, at the fill's price or the book's mark. */
    static BigDecimal quoteFee(PortfolioBook book, VenueFill fill) {
        if (fill.feeAsset().equals(fill.pair().quote())) {
            return fill.fee();
        }
        if (fill.feeAsset().equals(fill.pair().base())) {
            return fill.fee().multiply(fill.price());
        }
        String base = book.baseCurrency();
        return fill.feeAsset().equals(base)
                ? fill.fee()
                : fill.fee().multiply(book.markOf(new AssetPair(fill.feeAsset(), base)));
    }

    /** The event of a fill. */
    static OrderFilled filled(UUID id, Order order, VenueFill fill) {
        return new OrderFilled(
                id,
                order.id(),
                order.portfolioId(),
                order.agentId(),
                order.decisionId(),
                order.venue(),
                fill.name(),
                fill.pair(),
                fill.side(),
                fill.quantity(),
                fill.price(),
                fill.fee(),
                fill.feeAsset(),
                fill.at());
    }

    /** An order that we did not place, as a wish of ours. */
    static NewOrder wish(VenueAccount account, VenueOrderState state) {
        OrderType type = state.type() == null ? OrderType.LIMIT : state.type();
        return new NewOrder(
                account.portfolioId(),
                account.venue(),
                state.pair(),
                state.side(),
                type,
                state.quantity(),
                state.price(),
                state.stopPrice(),
                TimeInForce.GTC,
                false,
                false,
                cut("V-" + state.venueOrderId()),
                null,
                null,
                null,
                "external");
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST_ID);
    }
}
