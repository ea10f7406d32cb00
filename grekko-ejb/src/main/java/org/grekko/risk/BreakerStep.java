package org.grekko.risk;

/** The answer to a wish to take a standing breaker up the ladder. */
public sealed interface BreakerStep {
    /** It stands higher now. */
    record Higher(Breaker breaker) implements BreakerStep {}

    /** It stands at that level or above it already; a breaker is never lowered but resumed. */
    record NotHigher(Breaker breaker) implements BreakerStep {}

    /** It does not stand any more. */
    record Over(Breaker breaker) implements BreakerStep {}

    /** There is no such breaker. */
    record Unknown() implements BreakerStep {}
}
