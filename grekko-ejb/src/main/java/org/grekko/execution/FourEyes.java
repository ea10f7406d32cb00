package org.grekko.execution;

import org.grekko.execution.domain.Denial;

/**
 * The answer to a person who decides about what another proposed.
 *
 * @param <T> what was proposed
 */
public sealed interface FourEyes<T> {
    /** It was decided; how it stands now. */
    record Done<T>(T now) implements FourEyes<T> {}

    /** There is no such thing in this account. */
    record Missing<T>() implements FourEyes<T> {}

    /** The one who proposed it may not decide. */
    record OwnProposal<T>() implements FourEyes<T> {}

    /** It is not in a state where this can be decided. */
    record NotNow<T>(T now) implements FourEyes<T> {}

    /** A rule forbids it; nothing changed. */
    record Denied<T>(Denial denial) implements FourEyes<T> {}
}
