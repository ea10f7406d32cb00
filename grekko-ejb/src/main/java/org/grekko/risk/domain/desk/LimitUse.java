package org.grekko.risk.domain.desk;

import java.math.BigDecimal;
import org.grekko.risk.domain.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the profile and how much of it is used. A limit on a single order, on prices or on messages has no value
 * while nothing is asked.
 *
 * @param limit the name of the limit
 * @param kind what it is: an amount, a fraction of NAV, a multiple of NAV or a count
 * @param most the limit
 * @param value what stands against it, in the same unit; null where the limit is one on each order
 * @param usage value ÷ limit, 1 when it is reached; null where there is no value
 * @param subject the asset whose value this is; null where it is the whole portfolio's
 */
public record LimitUse(
        String limit,
        Limit.Kind kind,
        BigDecimal most,
        @Nullable BigDecimal value,
        @Nullable Double usage,
        @Nullable String subject) {}
