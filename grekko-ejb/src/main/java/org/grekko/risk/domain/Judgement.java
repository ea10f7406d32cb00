package org.grekko.risk.domain;

import java.math.BigDecimal;

/** What one rule says of an order. */
public sealed interface Judgement {
    /** The rule has nothing to say of such an order. */
    Judgement FREE = new Free();

    /** See {@link #FREE}. */
    record Free() implements Judgement {}

    /** It passes, that near to the limit. */
    record Within(BigDecimal value, BigDecimal limit) implements Judgement {}

    /** It is refused: the value is beyond the limit. */
    record Beyond(BigDecimal value, BigDecimal limit) implements Judgement {}

    /** It is refused for what cannot be counted. */
    record Stopped(String value, String limit) implements Judgement {}

    /** A value that may reach its limit and not pass it. */
    static Judgement atMost(BigDecimal value, BigDecimal limit) {
        return value.compareTo(limit) <= 0 ? new Within(value, limit) : new Beyond(value, limit);
    }

    /** A value that may reach its limit and not fall below it. */
    static Judgement atLeast(BigDecimal value, BigDecimal limit) {
        return value.compareTo(limit) >= 0 ? FREE : new Beyond(value, limit);
    }
}
