package org.grekko.risk.domain.trigger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last time that a cause tripped a breaker for a target.
 *
 * @param trippedAt when
 * @param resumedAt when a person resumed it; null while it stands
 */
public record PastTrip(Instant trippedAt, @Nullable Instant resumedAt) {}
