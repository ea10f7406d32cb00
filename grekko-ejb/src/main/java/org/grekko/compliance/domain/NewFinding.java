package org.grekko.compliance.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.risk.domain.RiskSeverity;

/**
 * Something that was found.
 *
 * @param id the same for the same thing, however often it is found
 * @param kind what it is
 * @param severity how grave it is
 * @param subject the market, account or rule
 * @param title what was found, in a few words, at most 200 characters
 * @param text what was found, with its numbers, at most 2000 characters
 * @param evidence what it rests on, at most {@value Evidence#MOST}
 * @param beganAt when it began
 * @param endedAt its place in time
 */
public record NewFinding(
        UUID id,
        FindingKind kind,
        RiskSeverity severity,
        String subject,
        String title,
        String text,
        List<Evidence> evidence,
        Instant beganAt,
        Instant endedAt) {
    /** No more evidence is kept than a finding may have. */
    public NewFinding {
        evidence = List.copyOf(evidence.subList(0, Math.min(Evidence.MOST, evidence.size())));
    }

    /** The id of what is about those things. */
    public static UUID id(String family, Object... about) {
        StringBuilder name = new StringBuilder(family);
        for (Object each : about) {
            name.append(' ').append(each);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Orders as evidence, each once. */
    static List<Evidence> orders(List<UUID> ids) {
        return new ArrayList<>(ids.stream()
                .distinct()
                .map(id -> new Evidence(Evidence.Type.ORDER, id.toString()))
                .toList());
    }
}
