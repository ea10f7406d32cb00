package org.grekko.risk;

/** The answer to a wish to resume trading. */
public sealed interface Resumption {
    /** It goes on. */
    record Resumed(Breaker breaker) implements Resumption {}

    /** It went on before. */
    record AlreadyResumed(Breaker breaker) implements Resumption {}

    /** It takes a second person: one proposes, another approves. */
    record TakesTwo(Breaker breaker) implements Resumption {}

    /** There is no such breaker. */
    record Unknown() implements Resumption {}
}
