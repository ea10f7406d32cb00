package org.grekko.model.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Somebody approved a model's next stage.
 *
 * @param modelId the model
 * @param name what people call it
 * @param version its semantic version
 * @param to the stage that is approved
 * @param evidence id of what the person saw
 * @param role in which role
 * @param by who
 * @param occurredAt when
 */
public record ModelApproved(
        UUID modelId, String name, String version, String to, UUID evidence, String role, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return modelId.toString();
    }
}
