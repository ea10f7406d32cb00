package org.grekko.web.ui.kit;

import com.vaadin.flow.component.html.Span;

/** The small coloured labels of buying, selling and states. */
public final class Sides {
    private Sides() {}

    /** The style of a side or stance: b for BUY, s for SELL, nothing for the rest. */
    public static String look(String side) {
        return switch (side) {
            case "BUY" -> "b";
            case "SELL" -> "s";
            default -> "";
        };
    }

    /** The style of an order's or agent's state. */
    public static String stateLook(String state) {
        return switch (state) {
            case "FILLED", "ACTIVE" -> "ok";
            case "REJECTED", "UNKNOWN", "SUSPENDED" -> "bad";
            case "PARTIALLY_FILLED", "PENDING_NEW", "PENDING_REPLACE", "PENDING_CANCEL", "MAINTENANCE" -> "warn";
            default -> "";
        };
    }

    /** A label. */
    public static Span badge(String words, String look) {
        Span badge = new Span(words);
        badge.addClassName("badge");
        if (!look.isEmpty()) {
            badge.addClassName(look);
        }
        return badge;
    }
}
