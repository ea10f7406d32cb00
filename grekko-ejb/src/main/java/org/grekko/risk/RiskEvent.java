package org.grekko.risk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventState;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, until a risk manager has resolved it.
 *
 * @param id the event
 * @param type what it is about
 * @param severity how grave it is
 * @param action what was done about it by itself
 * @param state where it is
 * @param subject what it concerns
 * @param title what happened, in a few words
 * @param text what happened and what can be done
 * @param metrics the numbers behind it, by name
 * @param source who found it
 * @param occurrences how often it was found
 * @param createdAt when it was first found
 * @param lastAt when it was last found
 * @param dueAt until when it must be acknowledged
 * @param haltedAt when trading was halted for it; null when it was not
 * @param acknowledgedAt when a person took note of it; null while nobody has
 * @param acknowledgedBy who; null while nobody has
 * @param escalatedAt when it was escalated last; null when it was not
 * @param resolvedAt when it was resolved; null while it is not
 * @param resolvedBy who resolved it; null while it is not
 * @param note what was found and done; null while it is not resolved
 */
public record RiskEvent(
        UUID id,
        RiskEventType type,
        RiskSeverity severity,
        RiskAction action,
        RiskEventState state,
        String subject,
        String title,
        String text,
        Map<String, String> metrics,
        String source,
        int occurrences,
        Instant createdAt,
        Instant lastAt,
        Instant dueAt,
        @Nullable Instant haltedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant escalatedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String note) {}
