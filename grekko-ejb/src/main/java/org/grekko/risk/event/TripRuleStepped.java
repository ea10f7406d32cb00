package org.grekko.risk.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A limit at which breakers trip by themselves was proposed, applied or rejected.
 *
 * @param changeId the change
 * @param cause what is measured
 * @param version the version that it has become; null unless applied
 * @param enabled whether it trips
 * @param limit the limit
 * @param fewest samples without which nothing is concluded
 * @param windowSeconds over how long is measured
 * @param coolDownSeconds how long a person who resumed is left alone
 * @param level how far up the ladder
 * @param to PROPOSED, APPLIED or REJECTED
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record TripRuleStepped(
        UUID changeId,
        String cause,
        @Nullable Integer version,
        boolean enabled,
        BigDecimal limit,
        long fewest,
        int windowSeconds,
        int coolDownSeconds,
        String level,
        String to,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return changeId.toString();
    }
}
