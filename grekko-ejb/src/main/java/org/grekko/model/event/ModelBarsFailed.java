package org.grekko.model.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * On how many bars in a row the venue has failed a trading model has changed.
 *
 * @param modelId the model
 * @param name what people call it
 * @param version its semantic version
 * @param failedBars bars in a row; 0 when the venue works again
 * @param occurredAt when
 */
public record ModelBarsFailed(UUID modelId, String name, String version, int failedBars, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return modelId.toString();
    }
}
