package org.grekko.model.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A version of a model was registered; it begins in research.
 *
 * @param modelId the model
 * @param name what people call it
 * @param version its semantic version
 * @param plugin what it runs
 * @param universe its pairs, written BASE/QUOTE
 * @param budgetFraction the part of NAV that it may use, 0 to 1
 * @param by who registered it
 * @param occurredAt when
 */
public record ModelRegistered(
        UUID modelId,
        String name,
        String version,
        String plugin,
        List<String> universe,
        BigDecimal budgetFraction,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return modelId.toString();
    }
}
