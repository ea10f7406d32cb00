package org.grekko.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether somebody was told of committed events and has not looked yet: one word is enough for many commits. */
@ApplicationScoped
public class Nudges {
    private final AtomicBoolean told = new AtomicBoolean();

    /** Whether this commit has to say a word. */
    boolean first() {
        return told.compareAndSet(false, true);
    }

    /** Whoever was told looks now; commits from here on say a word again. */
    public void taken() {
        told.set(false);
    }
}
