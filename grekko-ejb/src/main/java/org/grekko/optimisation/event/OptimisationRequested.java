package org.grekko.optimisation.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Somebody asked for a search for parameters.
 *
 * @param optimisationId the search
 * @param model name of the model
 * @param pairs the pairs, written BASE/QUOTE
 * @param search GRID, RANDOM or EVOLUTION
 * @param by who asked for it
 * @param occurredAt when
 */
public record OptimisationRequested(
        UUID optimisationId, String model, List<String> pairs, String search, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return optimisationId.toString();
    }
}
