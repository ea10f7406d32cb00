package org.grekko.optimisation;

import jakarta.enterprise.context.ApplicationScoped;

/** What those who take part in a search on this node tell each other; the rows say the same, only later. */
@ApplicationScoped
public class Wakes {
    private final Wake offered = new Wake();
    private final Wake finished = new Wake();

    /** Items wait to be sent. */
    public Wake offered() {
        return offered;
    }

    /** An item was done on this node. */
    Wake finished() {
        return finished;
    }
}
