package org.grekko.web.ui.ticket;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.grekko.execution.ParentOrder;
import org.grekko.execution.domain.Denial;
import org.grekko.shared.Side;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** What a parent order will do, in words. */
final class PlanWords {
    private static final int SECONDS_IN_A_MINUTE = 60;
    private static final int MINUTES_IN_AN_HOUR = 60;

    private PlanWords() {}

    static String of(ParentOrder order) {
        return (order.kind().equals("ICEBERG") ? iceberg(order) : overTime(order))
                + " Each part passes the risk rules; one that is denied ends the order.";
    }

    private static String iceberg(ParentOrder order) {
        return verb(order) + " with " + Figures.quantity(order.parts().get(0)) + " shown at a time at "
                + Figures.price(order.limitPrice()) + ": " + order.parts().size()
                + " parts, each placed when the one before is over.";
    }

    private static String overTime(ParentOrder order) {
        int parts = order.parts().size();
        String price = order.limitPrice() == null
                ? "at market"
                : (order.side() == Side.BUY ? "at most at " : "at least at ") + Figures.price(order.limitPrice());
        return verb(order) + " " + price + " in " + parts + " parts of " + sizes(order.parts()) + ", one every "
                + span(order.sliceSeconds()) + ": the first within a second, the last "
                + span(order.sliceSeconds() * (parts - 1)) + " later." + profile(order);
    }

    private static String profile(ParentOrder order) {
        if (!order.kind().equals("VWAP")) {
            return "";
        }
        return smallest(order.parts()).compareTo(largest(order.parts())) == 0
                ? " The usual volume of these hours is even or not known, so the parts are equal."
                : " Their sizes follow the usual volume of these hours.";
    }

    private static String verb(ParentOrder order) {
        return (order.side() == Side.BUY ? "Buys " : "Sells ") + Figures.quantity(order.quantity()) + " "
                + order.pair().base();
    }

    private static String sizes(List<BigDecimal> parts) {
        String least = Figures.quantity(smallest(parts));
        String most = Figures.quantity(largest(parts));
        return least.equals(most) ? least : least + " to " + most;
    }

    private static BigDecimal smallest(List<BigDecimal> parts) {
        return parts.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    static BigDecimal largest(List<BigDecimal> parts) {
        return parts.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** A span of time in its two largest units. */
    static String span(long seconds) {
        Duration span = Duration.ofSeconds(seconds);
        if (seconds < SECONDS_IN_A_MINUTE) {
            return seconds + " s";
        }
        if (span.toMinutes() < MINUTES_IN_AN_HOUR) {
            return span.toMinutes() + " min" + (span.toSecondsPart() == 0 ? "" : " " + span.toSecondsPart() + " s");
        }
        return span.toHours() + " h" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " min");
    }

    /** A warning when the parts pass by themselves and the whole would not. */
    static String warning(@Nullable Denial whole, @Nullable Denial part) {
        return whole == null || part != null
                ? ""
                : " As a whole it would be denied, " + whole.reason() + ": " + whole.value() + " against "
                        + whole.limit() + "; a later part may end it.";
    }
}
