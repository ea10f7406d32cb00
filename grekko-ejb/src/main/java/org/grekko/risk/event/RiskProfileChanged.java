package org.grekko.risk.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A new version of a risk profile came into force.
 *
 * @param profileId the profile
 * @param name its name
 * @param tolerance its tolerance
 * @param version its version
 * @param limits every limit by name, as plain decimals
 * @param changeId the change that made it
 * @param proposedBy who wanted it
 * @param approvedBy who approved it
 * @param occurredAt when, UTC
 */
public record RiskProfileChanged(
        UUID profileId,
        String name,
        String tolerance,
        int version,
        Map<String, String> limits,
        UUID changeId,
        String proposedBy,
        String approvedBy,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return profileId.toString();
    }
}
