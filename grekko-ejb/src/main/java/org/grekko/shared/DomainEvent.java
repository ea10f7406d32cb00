package org.grekko.shared;

import java.time.Instant;

/**
 * Something that happened and will never change. Implementations are records in the event package of
 * their context; the context name is that package's, the type is the simple name of the record.
 */
public interface DomainEvent {
    /** What the event is about: the id of an order, agent, portfolio and so on, at most 80 characters. */
    String key();

    /** When it happened, UTC with microseconds; in a replay the replayed time. */
    Instant occurredAt();
}
