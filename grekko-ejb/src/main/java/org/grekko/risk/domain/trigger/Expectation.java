package org.grekko.risk.domain.trigger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a stop of trading may be over. It is a hint: a person resumes.
 *
 * @param at when; null when nobody can know
 * @param words where that comes from, or why nobody can know
 * @param overAt since when the cause is over; null while it goes on
 */
public record Expectation(@Nullable Instant at, String words, @Nullable Instant overAt) {
    /**
     * What a measurement lets expect of the breaker that it tripped: with its cause over that is now. At its limit it is
     * not over, however few samples say so.
     */
    public static Expectation of(TripRule rule, Measure measure, @Nullable Instant overBefore) {
        if (measure.value().compareTo(rule.limit()) >= 0) {
            return new Expectation(measure.calmAt(), measure.basis(), null);
        }
        Instant over = overBefore == null ? measure.at() : overBefore;
        return new Expectation(over, "the cause is over: a risk manager may resume", over);
    }

    /** Of a breaker that no measurement tripped. */
    public static Expectation said(@Nullable Instant expected, String by) {
        return expected == null
                ? new Expectation(
                        null,
                        "tripped by " + by + " for no cause that is measured: it is over when people say so",
                        null)
                : new Expectation(expected, "as " + by + " said", null);
    }

    /**
     * What it is worth at a later time: what was expected by then and has not come is expected no more, for example when
     * nothing was measured since because the server stood still.
     */
    public Expectation asOf(Instant now) {
        return at == null || overAt != null || !at.isBefore(now)
                ? this
                : new Expectation(
                        null,
                        "it was expected by " + at.truncatedTo(ChronoUnit.SECONDS) + " and has not come: " + words,
                        null);
    }

    /** Of several causes together: when the last one may be over; unknown when one is. */
    public Expectation and(Expectation other) {
        if (overAt != null || other.overAt != null) {
            return overAt == null ? this : other.overAt == null ? other : overAt.isBefore(other.overAt) ? other : this;
        }
        if (at == null || other.at == null) {
            return at == null ? this : other;
        }
        return at.isBefore(other.at) ? other : this;
    }
}
