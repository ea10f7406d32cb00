package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The standing breakers of this node in memory: read by every decision, replaced after every change. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Breakers {
    private volatile Set<Breaker> open = Set.of();

    @EJB
    private BreakerService service;

    /** The standing breakers. */
    public Set<Breaker> open() {
        return open;
    }

    /** Reads them from the rows; one reader at a time, so that an older answer never replaces a newer one. */
    public synchronized void refresh() {
        open = Set.copyOf(service.open());
    }
}
