package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.grekko.market.domain.ReadDecimal;

/**
 * How much is bought and sold to come to a target: what is above it is sold, what is missing is bought within the cash.
 * Exact decimals; a backtest and a session size their orders here.
 */
public final class OrderSizes {
    /** Decimals of a quantity. */
    public static final int QUANTITY_DECIMALS = 8;

    /** Parts of the cash are rounded down, or together they could be more than the whole. */
    private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

    private OrderSizes() {}

    /**
     * What is missing to the target, in the quote asset; negative when more is held.
     *
     * @param weight the target as a fraction of NAV
     * @param nav NAV at the prices of the orders
     * @param held what is held, in the base asset
     * @param price the price of the order
     */
    public static BigDecimal missing(double weight, BigDecimal nav, BigDecimal held, BigDecimal price) {
        BigDecimal wanted = ReadDecimal.of(weight).multiply(nav);
        return held.signum() == 0 ? wanted : wanted.subtract(held.multiply(price));
    }

    /**
     * What is sold to come down to the target, in the base asset; zero when there is not more than that. A target of
     * zero sells everything.
     */
    public static BigDecimal excess(double weight, BigDecimal nav, BigDecimal held, BigDecimal price) {
        if (weight == 0) {
            return held;
        }
        BigDecimal missing = missing(weight, nav, held, price);
        return missing.signum() < 0
                ? missing.negate().divide(price, QUANTITY_DECIMALS, RoundingMode.DOWN)
                : BigDecimal.ZERO;
    }

    /** What each purchase may cost: all that is missing where the cash is enough for them together, else its part. */
    public static BigDecimal[] budgets(BigDecimal[] missing, BigDecimal cash) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal each : missing) {
            sum = sum.add(each);
        }
        if (sum.compareTo(cash) <= 0) {
            return missing;
        }
        BigDecimal[] parts = missing.clone();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = missing[i].signum() == 0
                    ? BigDecimal.ZERO
                    : cash.multiply(missing[i]).divide(sum, DOWN);
        }
        return parts;
    }

    /**
     * What a budget buys, fees included, in the base asset.
     *
     * @param budget in the quote asset
     * @param price what a unit costs, with slippage
     * @param feeFactor one plus the fee as a fraction of notional
     */
    public static BigDecimal bought(BigDecimal budget, BigDecimal price, BigDecimal feeFactor) {
        return budget.divide(price.multiply(feeFactor), QUANTITY_DECIMALS, RoundingMode.DOWN);
    }
}
