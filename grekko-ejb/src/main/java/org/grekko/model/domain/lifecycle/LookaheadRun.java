package org.grekko.model.domain.lifecycle;

/**
 * What the check for look-ahead found when it was run for a promotion.
 *
 * @param passed whether no decision depended on later bars, nor on more than the stated warm-up
 * @param found what was run and what came of it, for people
 */
public record LookaheadRun(boolean passed, String found) {
    /** The check was not run, which passes no gate. */
    public static final LookaheadRun NONE = new LookaheadRun(false, "not run");
}
