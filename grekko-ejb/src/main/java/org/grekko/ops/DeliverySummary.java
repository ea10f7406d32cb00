package org.grekko.ops;

import java.util.List;
import java.util.stream.Collectors;

/** What is told of one delivery, and of many in one message. */
final class DeliverySummary {
    private static final int MOST_LINES = 20;

    private DeliverySummary() {}

    static Notice notice(Delivery delivery) {
        return new Notice(
                delivery.id(),
                delivery.alertId(),
                delivery.severity(),
                delivery.title(),
                delivery.text(),
                delivery.source(),
                delivery.createdAt());
    }

    /** Two or more, the gravest first. Its id is the first one's, so that the same summary that comes again is known. */
    static Notice of(List<Delivery> many) {
        Delivery first = many.get(0);
        String lines = many.stream()
                .limit(MOST_LINES)
                .map(each -> "severity " + each.severity() + ": " + each.title())
                .collect(Collectors.joining("\n"));
        String more = many.size() > MOST_LINES ? "\nand " + (many.size() - MOST_LINES) + " more" : "";
        return new Notice(
                first.id(),
                null,
                first.severity(),
                many.size() + " more alerts",
                lines + more,
                "alerts",
                first.createdAt());
    }
}
