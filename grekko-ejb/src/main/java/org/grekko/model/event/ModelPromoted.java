package org.grekko.model.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A model went up a stage.
 *
 * @param modelId the model
 * @param name what people call it
 * @param version its semantic version
 * @param from the stage in which it was
 * @param to the stage that was wished
 * @param evidence id of what it rests on: a backtest, a search or a paper session; null where the stage needs none
 * @param gates every gate and what it found
 * @param by who wished it
 * @param occurredAt when
 */
public record ModelPromoted(
        UUID modelId,
        String name,
        String version,
        String from,
        String to,
        @Nullable UUID evidence,
        List<GateResult> gates,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    public ModelPromoted {
        gates = List.copyOf(gates);
    }

    @Override
    public String key() {
        return modelId.toString();
    }
}
