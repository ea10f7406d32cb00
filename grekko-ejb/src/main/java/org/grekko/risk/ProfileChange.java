package org.grekko.risk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.grekko.risk.domain.ChangeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one person wants of a profile and another decides about.
 *
 * @param id the change
 * @param profileId the profile
 * @param profile its name
 * @param tolerance the tolerance that the profile is to have; null to leave it
 * @param limits the limits that are to change, by name, as plain decimals
 * @param before what those limits were when it was proposed
 * @param reason why
 * @param status where it is
 * @param proposedBy who wants it
 * @param proposedAt when it was proposed
 * @param effectiveAt from when it is to hold
 * @param decidedBy who approved or rejected it; null while nobody has
 * @param decidedAt when; null while nobody has
 * @param decisionReason why it was rejected, or could not come into force; else null
 * @param appliedAt when it came into force; null while it has not
 * @param version the version of the profile that it made; null while it has not
 */
public record ProfileChange(
        UUID id,
        UUID profileId,
        String profile,
        @Nullable String tolerance,
        Map<String, String> limits,
        Map<String, String> before,
        String reason,
        ChangeStatus status,
        String proposedBy,
        Instant proposedAt,
        Instant effectiveAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant appliedAt,
        @Nullable Integer version) {
    /** What is to be different, in words: the tolerance, and each limit with its value before and after. */
    public String differences() {
        String changed = LimitsText.differences(before, limits);
        return tolerance == null ? changed : "tolerance " + tolerance + (changed.isEmpty() ? "" : ", " + changed);
    }
}
