package org.grekko.model.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Somebody tried to approve a stage and may not, or not now.
 *
 * @param modelId the model
 * @param name what people call it
 * @param version its semantic version
 * @param to the stage that was to be approved
 * @param role in which role
 * @param reasons why not
 * @param by who
 * @param occurredAt when
 */
public record ModelApprovalRefused(
        UUID modelId,
        String name,
        String version,
        String to,
        String role,
        String reasons,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return modelId.toString();
    }
}
