package org.grekko.web.ui.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.audit.AuditEvent;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Age;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Sides;

/** One event, and the events it is tied to by the ids of orders, decisions, signals and votes. */
final class EventDetail extends Div {
    private static final long serialVersionUID = 1L;
    /** The ids that lead from a fill to the votes; ids of portfolios and agents would lead everywhere. */
    private static final List<String> LINKS = List.of("orderId", "decisionId", "signalId", "fillId");

    /** Votes are written as sentences that end with their signal. */
    private static final Pattern SIGNAL_OF_A_VOTE = Pattern.compile("signal ([0-9a-f-]{36})$");

    private static final int FURTHEST = 3;
    private static final int MOST_IDS = 24;

    private final Function<UUID, List<AuditEvent>> trail;

    EventDetail(Function<UUID, List<AuditEvent>> trail) {
        this.trail = trail;
        addClassName("detail");
        setId("detail");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Event");
    }

    void show(AuditEvent event) {
        removeAll();
        Span name = new Span(event.type());
        name.addClassName("sym");
        Pre body = new Pre(pretty(event.body()));
        body.getElement().setAttribute("tabindex", "0");
        Div hashes = new Div("hash " + event.hash() + " after " + event.prevHash());
        hashes.addClassName("hash");
        add(
                new Div(Sides.badge("#" + event.seq(), ""), new Span(" "), name),
                body,
                hashes,
                new H3("Trail"),
                steps(event));
    }

    private Div steps(AuditEvent here) {
        Div steps = new Div();
        steps.addClassName("steps");
        steps.setId("trail");
        related(here).values().forEach(event -> steps.add(step(event, event.seq() == here.seq())));
        return steps;
    }

    /** Follows the links outwards, a few steps far, in the order in which things happened. */
    private Map<Long, AuditEvent> related(AuditEvent here) {
        Map<Long, AuditEvent> found = new TreeMap<>();
        found.put(here.seq(), here);
        Set<UUID> asked = new LinkedHashSet<>();
        Set<UUID> next = ids(here);
        for (int far = 0; far < FURTHEST && !next.isEmpty(); far++) {
            Set<UUID> later = new LinkedHashSet<>();
            for (UUID id : next) {
                if (asked.size() < MOST_IDS && asked.add(id)) {
                    for (AuditEvent event : trail.apply(id)) {
                        found.put(event.seq(), event);
                        later.addAll(ids(event));
                    }
                }
            }
            next = later;
        }
        return found;
    }

    private static Set<UUID> ids(AuditEvent event) {
        Set<UUID> ids = new LinkedHashSet<>();
        JsonNode body = tree(event.body());
        for (String link : LINKS) {
            body.findValues(link).forEach(value -> add(ids, value.asText()));
        }
        for (JsonNode vote : body.path("votes")) {
            Matcher signal = SIGNAL_OF_A_VOTE.matcher(vote.asText());
            if (signal.find()) {
                add(ids, signal.group(1));
            }
        }
        if (Set.of("signal", "execution").contains(event.context())) {
            add(ids, event.key());
        }
        return ids;
    }

    private static void add(Set<UUID> ids, String text) {
        if (text.length() == 36) {
            ids.add(UUID.fromString(text));
        }
    }

    private static Div step(AuditEvent event, boolean here) {
        Span name = new Span(event.type());
        name.addClassName("sym");
        Age age = new Age(event.occurredAt());
        age.addClassName("end");
        Div line = new Div(name, Sides.badge("#" + event.seq(), ""), age);
        line.addClassName("line");
        Div words = new Div(summary(event));
        words.addClassName("dim");
        Div step = new Div(line, words);
        step.addClassName("step");
        step.setClassName("here", here);
        return step;
    }

    private static String summary(AuditEvent event) {
        JsonNode body = tree(event.body());
        StringBuilder words = new StringBuilder(Figures.clock(event.occurredAt()));
        for (String field : List.of("pair", "side", "stance", "outcome", "type", "quantity", "price", "reason")) {
            JsonNode value = body.get(field);
            if (value != null && value.isValueNode() && !value.isNull()) {
                words.append(" · ").append(value.isNumber() ? Figures.quantity(value.decimalValue()) : value.asText());
            }
        }
        return words.toString();
    }

    private static JsonNode tree(String json) {
        try {
            return GrekkoJson.mapper().readTree(json);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a stored event is no JSON", problem);
        }
    }

    private static String pretty(String json) {
        return tree(json).toPrettyString();
    }
}
