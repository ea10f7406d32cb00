package org.grekko.jms;

import java.time.Duration;
import org.grekko.audit.SealedEvents;

/**
 * The place in the chain up to which this node has published. It is noted at most once a second, so a crash repeats the
 * messages of that second; whoever consumes them knows them by their ids.
 */
final class Published {
    private static final long UNKNOWN = -1;
    private static final long NOTE_NANOS = Duration.ofSeconds(1).toNanos();

    private final SealedEvents sealed;
    private long place = UNKNOWN;
    private long noted = UNKNOWN;
    private long notedAt;

    Published(SealedEvents sealed) {
        this.sealed = sealed;
    }

    /** The place; read from the database when this node begins to lead. */
    long place() {
        if (place == UNKNOWN) {
            place = sealed.published();
            noted = place;
        }
        return place;
    }

    /** Events up to that place have been published. */
    void moved(long to) {
        place = to;
    }

    /** Another node leads, and its place counts. */
    void forget() {
        place = UNKNOWN;
        noted = UNKNOWN;
    }

    /** Notes the place if the last note is a second old. */
    void noteIfDue() {
        if (System.nanoTime() - notedAt >= NOTE_NANOS) {
            note();
        }
    }

    /** Notes the place durably, if it has moved. */
    void note() {
        if (place != noted) {
            sealed.published(place);
            noted = place;
        }
        notedAt = System.nanoTime();
    }
}
