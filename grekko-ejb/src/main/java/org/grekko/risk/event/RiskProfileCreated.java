package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A risk profile came into force.
 *
 * @param profileId the profile
 * @param name its name
 * @param tolerance its tolerance
 * @param version its version
 * @param occurredAt when, UTC
 */
public record RiskProfileCreated(UUID profileId, String name, String tolerance, int version, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return profileId.toString();
    }
}
