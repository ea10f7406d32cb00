package org.grekko.risk;

import org.grekko.risk.domain.RiskLimits;

/**
 * A named set of limits.
 *
 * @param name its name
 * @param tolerance CONSERVATIVE, MODERATE or AGGRESSIVE
 * @param limits the limits
 */
public record RiskProfile(String name, String tolerance, RiskLimits limits) {}
