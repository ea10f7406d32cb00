package org.grekko.risk;

import java.util.UUID;
import org.grekko.risk.domain.RiskLimits;

/**
 * A named set of limits.
 *
 * @param id its id
 * @param name its name
 * @param tolerance CONSERVATIVE, MODERATE or AGGRESSIVE
 * @param limits the limits
 */
public record RiskProfile(UUID id, String name, String tolerance, RiskLimits limits) {}
