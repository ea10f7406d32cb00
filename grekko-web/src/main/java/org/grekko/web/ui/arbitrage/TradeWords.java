package org.grekko.web.ui.arbitrage;

import java.util.Locale;
import org.grekko.execution.domain.Order;
import org.grekko.trading.arbitrage.ArbitrageTrade;
import org.grekko.web.ui.kit.Figures;

/** Arbitrage trades and their orders in words. */
final class TradeWords {
    private static final int MICROS_IN_A_MILLI = 1_000;

    private TradeWords() {}

    /** What the state of a trade means. */
    static String meaning(ArbitrageTrade trade) {
        return switch (trade.state()) {
            case "REFUSED" -> "Nothing was sent. " + trade.detail();
            case "LEGS_SENT" -> "Both legs were sent and are followed until they are even.";
            case "DONE" -> "Both legs are even.";
            case "OPEN" ->
                Figures.quantity(trade.openQuantity())
                        + " could not be evened out; a person must look at the positions of both accounts.";
            default -> trade.state();
        };
    }

    /** How it was decided. */
    static String decision(ArbitrageTrade trade) {
        return "Opened " + Figures.time(trade.openedAt()) + " UTC. Decided " + trade.decidedMicros() / MICROS_IN_A_MILLI
                + " ms after the book, balances of both venues asked; limited by "
                + trade.limitedBy().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
    }

    /** What an order executed and at what price. */
    static String executed(Order order) {
        boolean whole = order.filledQuantity().compareTo(order.quantity()) == 0;
        String filled =
                Figures.quantity(order.filledQuantity()) + (whole ? "" : " of " + Figures.quantity(order.quantity()));
        return order.averagePrice() == null ? filled : filled + " @ " + Figures.price(order.averagePrice());
    }
}
