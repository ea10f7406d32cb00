package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.FieldError;

/** Whether limits are possible, each for itself and together: one that another makes unreachable is a mistake. */
public final class LimitsCheck {
    private LimitsCheck() {}

    /** Everything that is wrong, by the field to change; empty when nothing is. */
    public static List<FieldError> errors(RiskLimits limits) {
        List<FieldError> errors = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            BigDecimal value = limit.of(limits);
            if (value.signum() <= 0 || value.compareTo(limit.kind().most()) > 0) {
                errors.add(new FieldError(
                        limit.field(),
                        "must be above 0 and at most " + limit.kind().most().toPlainString()));
            }
        }
        atMost(Limit.MIN_ORDER_NOTIONAL, Limit.MAX_ORDER_NOTIONAL, limits, errors);
        atMost(Limit.MAX_POSITION_FRACTION, Limit.MAX_EXPOSURE_FRACTION, limits, errors);
        atMost(Limit.MAX_EXPOSURE_FRACTION, Limit.MAX_LEVERAGE, limits, errors);
        atMost(Limit.MAX_CRYPTO_FRACTION, Limit.MAX_EXPOSURE_FRACTION, limits, errors);
        atMost(Limit.MAX_CORRELATED_FRACTION, Limit.MAX_EXPOSURE_FRACTION, limits, errors);
        atMost(Limit.MAX_POSITION_FRACTION, Limit.MAX_CORRELATED_FRACTION, limits, errors);
        atMost(Limit.PRICE_COLLAR_FRACTION, Limit.PRICE_MOVE_FRACTION, limits, errors);
        atMost(Limit.MAX_AGENT_MESSAGES, Limit.MAX_VENUE_MESSAGES, limits, errors);
        atMost(Limit.MAX_DUPLICATES, Limit.MAX_REPEATS, limits, errors);
        concentration(limits, errors);
        return errors;
    }

    /** One asset at its limit is the least concentrated that it can be, so that much must be allowed. */
    private static void concentration(RiskLimits limits, List<FieldError> errors) {
        BigDecimal alone = limits.maxPositionFraction().pow(2);
        if (limits.maxConcentration().compareTo(alone) < 0) {
            errors.add(new FieldError(
                    Limit.MAX_CONCENTRATION.field(),
                    "must be at least maxPositionFraction squared, " + alone.toPlainString()
                            + "; else no asset can reach its position limit"));
        }
    }

    private static void atMost(Limit less, Limit more, RiskLimits limits, List<FieldError> errors) {
        BigDecimal most = more.of(limits);
        if (less.of(limits).compareTo(most) > 0) {
            errors.add(new FieldError(
                    less.field(),
                    "must be at most " + more.field() + ", " + most.toPlainString() + "; lower it or raise "
                            + more.field()));
        }
    }
}
