package org.grekko.execution.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why the risk rules refused an order, or its venue.
 *
 * @param reason the rule, a constant of the published denial table
 * @param value what the order would have led to
 * @param limit what is allowed
 * @param version the version of the limits; null when it was not a rule of the profile
 */
public record Denial(String reason, String value, String limit, @Nullable Integer version) {
    /** A refusal that no limit of a profile is behind. */
    public Denial(String reason, String value, String limit) {
        this(reason, value, limit, null);
    }
}
