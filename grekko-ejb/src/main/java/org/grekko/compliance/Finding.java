package org.grekko.compliance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.compliance.domain.Evidence;
import org.grekko.compliance.domain.FindingKind;
import org.grekko.compliance.domain.FindingState;
import org.grekko.compliance.domain.Outcome;
import org.grekko.risk.domain.RiskSeverity;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it stands.
 *
 * @param id its id
 * @param kind what was found
 * @param severity how grave it is
 * @param state where it stands
 * @param outcome what came of it; null until it is closed
 * @param subject the market, account or rule
 * @param title what was found, in a few words
 * @param text what was found, with its numbers
 * @param evidence what it rests on
 * @param beganAt when what was found began
 * @param endedAt its place in time
 * @param createdAt when it was found
 * @param reviewedBy who looks at it
 * @param reviewedAt since when
 * @param reviewNote what that person said
 * @param closedBy who closed it
 * @param closedAt when
 * @param closeNote why
 */
public record Finding(
        UUID id,
        FindingKind kind,
        RiskSeverity severity,
        FindingState state,
        @Nullable Outcome outcome,
        String subject,
        String title,
        String text,
        List<Evidence> evidence,
        Instant beganAt,
        Instant endedAt,
        Instant createdAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String reviewNote,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closeNote) {}
