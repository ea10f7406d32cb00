package org.grekko.trading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.grekko.execution.domain.Denial;
import org.grekko.risk.domain.PreTrade;
import org.grekko.shared.FieldError;
import org.grekko.trading.domain.ExpectedFee;
import org.grekko.trading.domain.SizedOrder;
import org.jspecify.annotations.Nullable;

/**
 * What an order would cost and do, without placing it. Amounts are in the quote asset of the pair.
 *
 * @param price the price it was valued at; null when there is none
 * @param notional price times quantity; null without a price
 * @param fee the expected fee; null without a price
 * @param feeBps the rate behind the fee, in basis points; null without a price
 * @param feeBasis whose fee that is: PAPER, MAKER, TAKER, or ASSUMED when the venue did not tell it yet; null without a price
 * @param cashAfter cash once it is filled; null without a price
 * @param exposureBefore value of all positions and working purchases now, in base currency
 * @param exposureAfter the same once it is filled; null without a price
 * @param denial why the risk rules would refuse it; null when they would not
 * @param nearestLimit the rule to whose limit it comes nearest; null without a price
 * @param errors why it is not an order; empty when it is one
 * @param sizing the size that a method says; null when the quantity was given
 */
public record Preview(
        @Nullable BigDecimal price,
        @Nullable BigDecimal notional,
        @Nullable BigDecimal fee,
        @Nullable BigDecimal feeBps,
        ExpectedFee.@Nullable Basis feeBasis,
        @Nullable BigDecimal cashAfter,
        BigDecimal exposureBefore,
        @Nullable BigDecimal exposureAfter,
        @Nullable Denial denial,
        PreTrade.@Nullable Usage nearestLimit,
        List<FieldError> errors,
        @Nullable SizedOrder sizing) {
    /** With what is wrong besides. */
    Preview wrong(List<FieldError> more) {
        return with(Stream.concat(errors.stream(), more.stream()).toList(), sizing);
    }

    /** With the size that its quantity was taken of. */
    Preview sized(SizedOrder size) {
        return with(errors, size);
    }

    private Preview with(List<FieldError> wrong, @Nullable SizedOrder size) {
        return new Preview(
                price,
                notional,
                fee,
                feeBps,
                feeBasis,
                cashAfter,
                exposureBefore,
                exposureAfter,
                denial,
                nearestLimit,
                wrong,
                size);
    }

    /** Of a size of nothing: what refuses the least is its denial. */
    Preview nothing(SizedOrder size) {
        return new Preview(
                price, null, null, null, null, null, exposureBefore, null, size.capped(), null, errors, size);
    }
}
