package org.grekko.portfolio.domain.earnings;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a result belongs.
 *
 * @param agentId the agent whose order opened what was held; null for a person's, and for what came as a transfer
 */
public record Owner(@Nullable UUID agentId) implements Comparable<Owner> {
    /** A person, or what came from outside. */
    public static final Owner NO_AGENT = new Owner(null);

    @Override
    public int compareTo(Owner other) {
        return Comparator.<UUID>nullsFirst(Comparator.naturalOrder()).compare(agentId, other.agentId);
    }
}
