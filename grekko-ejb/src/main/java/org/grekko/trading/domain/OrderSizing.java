package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.risk.domain.DenialReason;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * Sizes one purchase by the methods of agents. What caps it is no second opinion: it is the pre-trade check itself, asked
 * for the largest quantity that it lets pass.
 */
public final class OrderSizing {
    private OrderSizing() {}

    /**
     * A method with all that it needs.
     *
     * @param method volatilityTarget, kellyFraction or riskFraction
     * @param value its value, positive
     * @param protection where the purchase would be closed
     * @param history how those did for whom it is sized
     * @param lot the smallest step of a quantity, positive
     */
    public record Ask(String method, double value, Protection protection, Standing history, BigDecimal lot) {}

    /**
     * The size of a purchase.
     *
     * @param desk the portfolio
     * @param rules limits, breakers, how assets move, what a drawdown leaves of budgets
     * @param request the purchase with its price; its quantity does not count
     * @param ask by what it is sized
     */
    public static SizedOrder of(Desk desk, RoadRules rules, RiskGate.Request request, Ask ask) {
        AssetPair pair = request.order().pair();
        double fraction = PositionSize.fraction(
                Map.of(ask.method(), ask.value()),
                new PositionSize.Case(
                        request.price().doubleValue(),
                        number(ask.protection().stopLoss()),
                        number(ask.protection().takeProfit()),
                        Math.sqrt(rules.model().covariance(pair.base(), pair.base())),
                        ask.history().trades(),
                        ask.history().wins()));
        BigDecimal budget = rules.halts().budget();
        BigInteger wanted = desk.book()
                .nav()
                .max(BigDecimal.ZERO)
                .multiply(new BigDecimal(fraction, MathContext.DECIMAL64))
                .multiply(budget)
                .divide(request.price().multiply(ask.lot()), 0, RoundingMode.DOWN)
                .toBigInteger();
        Passing passing = wanted.signum() == 0
                ? new Passing(BigInteger.ZERO, null)
                : passing(wanted, lots -> refused(desk, rules, request, quantity(lots, ask.lot())));
        return new SizedOrder(
                ask.method(),
                ask.value(),
                fraction,
                budget,
                quantity(wanted, ask.lot()),
                quantity(passing.lots(), ask.lot()),
                passing.capped());
    }

    /** How many lots pass, and what refuses one more; null when nothing does. */
    private record Passing(BigInteger lots, @Nullable Denial capped) {}

    private interface Check {
        Optional<Denial> of(BigInteger lots);
    }

    /** The most lots that pass, by halving: whatever refuses a quantity for its size refuses a larger one as well. */
    private static Passing passing(BigInteger wanted, Check check) {
        Denial capped = check.of(wanted).orElse(null);
        if (capped == null || tooSmall(capped)) {
            return new Passing(capped == null ? wanted : BigInteger.ZERO, capped);
        }
        BigInteger least = BigInteger.ZERO;
        BigInteger refused = wanted;
        while (refused.subtract(least).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = least.add(refused).shiftRight(1);
            Optional<Denial> denial = check.of(middle);
            if (denial.isPresent() && !tooSmall(denial.get())) {
                refused = middle;
                capped = denial.get();
            } else {
                least = middle;
            }
        }
        boolean enough = least.signum() > 0 && check.of(least).isEmpty();
        return new Passing(enough ? least : BigInteger.ZERO, capped);
    }

    private static boolean tooSmall(Denial denial) {
        return denial.reason().equals(DenialReason.ORDER_SIZE_MIN.name());
    }

    private static Optional<Denial> refused(Desk desk, RoadRules rules, RiskGate.Request request, BigDecimal quantity) {
        NewOrder order = request.order().withQuantity(quantity);
        return RiskGate.check(
                desk, rules, new RiskGate.Request(order, request.price(), request.conditions(), request.at()));
    }

    private static BigDecimal quantity(BigInteger lots, BigDecimal lot) {
        return new BigDecimal(lots).multiply(lot);
    }

    private static @Nullable Double number(@Nullable BigDecimal price) {
        return price == null ? null : price.doubleValue();
    }
}
