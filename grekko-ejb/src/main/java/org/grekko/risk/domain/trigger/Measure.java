package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one subject.
 *
 * @param value in the unit of the gauge
 * @param samples out of how many it comes
 * @param at when
 * @param calmAt when it will be below the limit if nothing of its kind happens until then; null when that cannot be known
 * @param basis where that time comes from, or why there is none
 */
public record Measure(BigDecimal value, long samples, Instant at, @Nullable Instant calmAt, String basis) {}
