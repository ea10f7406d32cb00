package org.grekko.watchdog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record that the watchdog keeps of its work; lines are added and never changed.
 *
 * @param halt which halt it belongs to
 * @param at when it was written
 * @param what what happened
 * @param account the account; null where it concerns all
 * @param name the account's name; null where it concerns all
 * @param orders NOTICED: accounts; CANCELLING: orders found; CANCELLED, GAVE_UP: orders asked to be cancelled; DONE:
 *     accounts of which it is not confirmed that nothing works any more
 * @param lastBeat NOTICED: the server's last sign of life
 * @param firstSent CANCELLED, GAVE_UP: when the first cancel was sent; null when nothing worked
 * @param confirmed CANCELLED: when the venue said first that nothing works any more
 * @param words NOTICED: HUNG or ENDED; FAILED, GAVE_UP: why
 */
public record HaltLine(
        UUID halt,
        Instant at,
        What what,
        @Nullable UUID account,
        @Nullable String name,
        int orders,
        @Nullable Instant lastBeat,
        @Nullable Instant firstSent,
        @Nullable Instant confirmed,
        @Nullable String words) {
    /** What happened. */
    public enum What {
        /** The silence was noticed. */
        NOTICED,
        /** Working orders of an account were found and are about to be cancelled. */
        CANCELLING,
        /** A venue refused or did not answer; it is asked again. */
        FAILED,
        /** The venue said that nothing of the account works any more. */
        CANCELLED,
        /** The venue was asked for too long without success. */
        GAVE_UP,
        /** All accounts are CANCELLED or GAVE_UP. */
        DONE
    }
}
