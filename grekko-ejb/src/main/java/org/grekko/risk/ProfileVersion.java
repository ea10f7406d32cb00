package org.grekko.risk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it once came into force.
 *
 * @param profileId the profile
 * @param version its version, from 1
 * @param tolerance CONSERVATIVE, MODERATE or AGGRESSIVE
 * @param limits every limit by name, as plain decimals
 * @param before the limits that were different in the version before, as they were; empty for the first
 * @param changeId the change that made it; null for the first
 * @param reason why
 * @param proposedBy who wanted it
 * @param approvedBy who approved it; null for the first, which nobody had to
 * @param effectiveAt when it came into force
 */
public record ProfileVersion(
        UUID profileId,
        int version,
        String tolerance,
        Map<String, String> limits,
        Map<String, String> before,
        @Nullable UUID changeId,
        String reason,
        String proposedBy,
        @Nullable String approvedBy,
        Instant effectiveAt) {
    /** What was different in the version before, in words. */
    public String differences() {
        return version == 1 ? "the first" : LimitsText.differences(before, limits);
    }
}
