package org.grekko.web.ui.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.audit.AuditEvent;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Fact;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Sides;

/** All lines of one transaction with their sums, which are zero, and the events of the fill or transfer behind it. */
final class TransactionDetail extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST_EVENTS = 20;

    TransactionDetail() {
        addClassName("detail");
        setId("transaction");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Transaction");
    }

    void show(List<LedgerEntry> lines, List<AuditEvent> events) {
        removeAll();
        if (lines.isEmpty()) {
            add(new Span("This transaction is not in the ledger."));
            return;
        }
        LedgerEntry first = lines.get(0);
        add(new H3("Lines"));
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (LedgerEntry line : lines) {
            sums.merge(line.asset(), line.amount(), BigDecimal::add);
            add(line(line.account() + " · " + line.venue(), line.kind(), amount(line.amount(), line.asset())));
        }
        add(new H3("Sums"));
        sums.forEach((asset, sum) -> add(line(asset, sum.signum() == 0 ? "ZERO" : "NOT ZERO", amount(sum, asset))));
        add(new H3("Where it comes from"));
        add(new Fact("Time", Figures.minute(first.occurredAt())));
        add(new Fact("Transaction", first.transactionId().toString()));
        add(new Fact("Fill, transfer or income", first.referenceId().toString()));
        if (first.agentId() != null) {
            add(new Fact("Agent", first.agentId().toString()));
        }
        events.stream().limit(MOST_EVENTS).forEach(event -> add(event(event)));
    }

    private static Div line(String words, String badge, String amount) {
        Span figure = new Span(amount);
        figure.addClassNames("num", "end");
        String look = badge.equals("ZERO") ? "ok" : badge.equals("NOT ZERO") ? "bad" : "";
        Div line = new Div(new Span(words), Sides.badge(badge, look), figure);
        line.addClassName("line");
        return line;
    }

    private static Div event(AuditEvent event) {
        JsonNode order = tree(event.body()).path("orderId");
        return new Fact(
                event.type() + " #" + event.seq(),
                order.isTextual() ? "order " + order.asText() : Figures.minute(event.occurredAt()));
    }

    private static JsonNode tree(String json) {
        try {
            return GrekkoJson.mapper().readTree(json);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a stored event is no JSON", problem);
        }
    }

    private static String amount(BigDecimal amount, String asset) {
        return (amount.signum() > 0 ? "+" : "") + Figures.quantity(amount) + " " + asset;
    }
}
