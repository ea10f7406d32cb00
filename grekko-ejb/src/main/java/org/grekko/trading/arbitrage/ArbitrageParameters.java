package org.grekko.trading.arbitrage;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.grekko.execution.domain.arbitrage.OpenLegPolicy;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.shared.FieldError;

/**
 * What arbitrage may do.
 *
 * @param enabled whether it trades; opportunities are shown in any case
 * @param minNetBps least net profit in basis points of what is spent, 0 to 10,000
 * @param minProfit least net profit in the quote asset, zero or more
 * @param maxNotional the most that one trade buys for, in the quote asset, positive
 * @param cooldownMillis pause between two trades of a pair, 0 to a day
 * @param legTimeoutMillis how long a leg may work before it is cancelled, 100 ms to 10 minutes
 * @param openLegPolicy what is done when one leg executed more than the other
 */
public record ArbitrageParameters(
        boolean enabled,
        BigDecimal minNetBps,
        BigDecimal minProfit,
        BigDecimal maxNotional,
        long cooldownMillis,
        long legTimeoutMillis,
        OpenLegPolicy openLegPolicy) {
    private static final BigDecimal MOST_BPS = new BigDecimal("10000");
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 8;

    /** Everything that is wrong with the values; empty when nothing is. */
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        between("minNetBps", minNetBps, MOST_BPS, errors);
        between("minProfit", minProfit, MOST_MONEY, errors);
        between("maxNotional", maxNotional, MOST_MONEY, errors);
        if (maxNotional.signum() == 0) {
            errors.add(new FieldError("maxNotional", "must be greater than 0"));
        }
        if (cooldownMillis < 0 || cooldownMillis > Duration.ofDays(1).toMillis()) {
            errors.add(new FieldError("cooldownMillis", "must be from 0 to 86400000"));
        }
        if (legTimeoutMillis < 100 || legTimeoutMillis > Duration.ofMinutes(10).toMillis()) {
            errors.add(new FieldError("legTimeoutMillis", "must be from 100 to 600000"));
        }
        return errors;
    }

    private static void between(String field, BigDecimal value, BigDecimal most, List<FieldError> errors) {
        if (value.signum() < 0
                || value.compareTo(most) > 0
                || value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            errors.add(new FieldError(field, "must be from 0 to " + most.toPlainString() + " with at most 8 decimals"));
        }
    }

    /** Whether an opportunity is good enough to trade. */
    public boolean worth(Opportunity found) {
        return found.netBps().compareTo(minNetBps) >= 0 && found.net().compareTo(minProfit) >= 0;
    }
}
