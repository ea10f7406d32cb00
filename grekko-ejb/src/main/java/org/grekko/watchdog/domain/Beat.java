package org.grekko.watchdog.domain;

import java.time.Instant;

/**
 * A sign of life.
 *
 * @param running false when its process ended in good order and needs nobody to watch it
 * @param pid the process that gave it
 * @param count rises with each one of a process
 * @param at when, by the clock of that process
 */
public record Beat(boolean running, long pid, long count, Instant at) {
    /** Whether that one is not this one again. */
    boolean differs(Beat other) {
        return pid != other.pid || count != other.count;
    }
}
