package org.grekko.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.grekko.shared.DomainEvent;
import org.junit.jupiter.api.Test;

/** Every text in every event was looked at by somebody: it may speak of a person, or it is known not to. */
class PersonalFieldsTest {
    /** Codes, numbers as text, ids, and names of things. */
    private static final Set<String> NOTHING = Set.of(
            "model",
            "version",
            "interval",
            "status",
            "resultHash",
            "message",
            "name",
            "from",
            "to",
            "role",
            "plugin",
            "reason",
            "detail",
            "gate",
            "value",
            "limit",
            "channel",
            "problem",
            "source",
            "relatedId",
            "type",
            "pair",
            "rationale",
            "outcome",
            "rule",
            "scope",
            "target",
            "level",
            "policy",
            "profile",
            "where",
            "severity",
            "step",
            "subject",
            "tolerance",
            "difference",
            "action",
            "kind",
            "body",
            "retentionClass",
            "evidence",
            "strategy",
            "buyVenue",
            "sellVenue",
            "state",
            "baseCurrency",
            "condition",
            "expectation",
            "side",
            "clientOrderId",
            "venue",
            "meaning",
            "code",
            "cause",
            "asset",
            "venueId",
            "network",
            "fill",
            "feeAsset",
            "ours",
            "venues",
            "venueOrderId",
            "venueTradeId",
            "search");

    @Test
    void everyTextOfAnEventIsAPersonsOrKnownToBeNone() throws IOException, ReflectiveOperationException {
        List<String> unknown = new ArrayList<>();
        List<String> personal = new ArrayList<>();
        for (Class<?> event : events()) {
            for (RecordComponent part : event.getRecordComponents()) {
                if (part.getType() == String.class) {
                    boolean speaks =
                            PersonalFields.kind(event.getSimpleName(), part.getName()) != PersonalFields.Kind.NONE;
                    if (speaks) {
                        personal.add(event.getSimpleName() + "." + part.getName());
                    } else if (!NOTHING.contains(part.getName())) {
                        unknown.add(event.getSimpleName() + "." + part.getName());
                    }
                }
            }
        }
        assertThat(unknown).as("name them in PersonalFields, or here").isEmpty();
        assertThat(personal)
                .contains(
                        "LoginFailed.user",
                        "OrderPlaced.owner",
                        "RiskProfileChanged.approvedBy",
                        "BreakerTripped.reason",
                        "DestinationChanged.address",
                        "WithdrawalChanged.address",
                        "FindingStepped.note",
                        "RuleStepped.body",
                        "AlertRaised.title",
                        "ErasureStepped.reference")
                .doesNotContain("OrderDenied.reason", "DecisionTaken.reason");
    }

    private static List<Class<?>> events() throws IOException, ReflectiveOperationException {
        Path classes = Path.of("target", "classes");
        List<Class<?>> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().matches(".*/event/[A-Za-z]+[.]class"))
                    .toList()) {
                Class<?> type = Class.forName(classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.'));
                if (type.isRecord() && DomainEvent.class.isAssignableFrom(type)) {
                    events.add(type);
                }
            }
        }
        assertThat(events).hasSizeGreaterThan(50);
        return events;
    }
}
