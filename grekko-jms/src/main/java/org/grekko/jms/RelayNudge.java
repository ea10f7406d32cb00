package org.grekko.jms;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.grekko.audit.EventsCommitted;

/** Wakes the relay as soon as events have been committed. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RelayNudge {
    @EJB
    private Relay relay;

    void committed(@ObservesAsync EventsCommitted events) {
        relay.nudge();
    }
}
