package org.grekko.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.grekko.risk.domain.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a profile.
 *
 * @param profileId the profile
 * @param tolerance the tolerance that it is to have, with the defaults of that tolerance where no limit is given; null to leave it
 * @param limits the limits that are to change, by name
 * @param reason why
 * @param effectiveAt from when it is to hold; null for as soon as it is approved
 * @param by who wants it
 */
public record NewChange(
        UUID profileId,
        @Nullable Tolerance tolerance,
        Map<String, BigDecimal> limits,
        String reason,
        @Nullable Instant effectiveAt,
        String by) {}
