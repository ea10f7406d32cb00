package org.grekko.model.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A model was sent back to research; what it had shown counts no more.
 *
 * @param modelId the model
 * @param name what people call it
 * @param version its semantic version
 * @param from the stage in which it was
 * @param reason the rule: KILL_SWITCH, DRAWDOWN, VENUE_FAILURES or EXCEPTION
 * @param detail who and why, or the number and its limit
 * @param occurredAt when
 */
public record ModelDemoted(
        UUID modelId, String name, String version, String from, String reason, String detail, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return modelId.toString();
    }
}
