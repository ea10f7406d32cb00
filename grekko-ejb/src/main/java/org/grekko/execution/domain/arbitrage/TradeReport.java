package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grekko.execution.domain.Order;
import org.grekko.shared.Side;

/**
 * What an arbitrage was expected to bring, what it brought, and where the difference went. Money is in the quote asset;
 * expected = realised + latency + slippage + fees + partial, exactly. A loss is positive.
 *
 * @param expected net profit that was decided on
 * @param realised proceeds less cost and fees of all orders and the withdrawal's part; what is open still counts at the
 *     price of the leg it came from
 * @param latency what the best prices moved between the books and the durable intent
 * @param slippage what the legs executed worse than that
 * @param fees what was charged more than expected for what was executed
 * @param partial the rest: profit of what was not executed, and what evening out cost
 * @param open what was bought and not sold; negative when more was sold
 */
public record TradeReport(
        BigDecimal expected,
        BigDecimal realised,
        BigDecimal latency,
        BigDecimal slippage,
        BigDecimal fees,
        BigDecimal partial,
        BigDecimal open) {
    /**
     * What was decided on and what the market was like when the orders were durable.
     *
     * @param quantity of each leg
     * @param cost notional of the buying leg
     * @param proceeds notional of the selling leg
     * @param fees of both legs
     * @param withdrawal this trade's part
     * @param askMoved best ask at the intent less best ask in the book decided on
     * @param bidMoved best bid in the book decided on less best bid at the intent
     */
    public record Plan(
            BigDecimal quantity,
            BigDecimal cost,
            BigDecimal proceeds,
            BigDecimal fees,
            BigDecimal withdrawal,
            BigDecimal askMoved,
            BigDecimal bidMoved) {
        /** Net profit that the plan promises. */
        public BigDecimal net() {
            return proceeds.subtract(cost).subtract(fees).subtract(withdrawal);
        }
    }

    /** Takes a trade apart once it is over. */
    public static TradeReport of(Plan plan, LegJudge.Legs legs) {
        Order buy = legs.buy();
        Order sell = legs.sell();
        BigDecimal open = legs.open();
        BigDecimal realised = cash(buy).add(cash(sell)).subtract(plan.withdrawal());
        for (Order order : legs.evening()) {
            realised = realised.add(cash(order));
        }
        realised = realised.add(open.multiply(price(open.signum() > 0 ? buy : sell)));
        BigDecimal latency = plan.askMoved()
                .multiply(buy.filledQuantity())
                .add(plan.bidMoved().multiply(sell.filledQuantity()));
        BigDecimal worse = notional(buy)
                .subtract(share(plan.cost(), plan, buy))
                .add(share(plan.proceeds(), plan, sell).subtract(notional(sell)));
        BigDecimal slippage = worse.subtract(latency);
        BigDecimal average = buy.filledQuantity().add(sell.filledQuantity());
        BigDecimal fees = buy.fees()
                .add(sell.fees())
                .subtract(scaled(plan.fees().multiply(average), plan.quantity().multiply(BigDecimal.valueOf(2))));
        BigDecimal partial = plan.net()
                .subtract(realised)
                .subtract(latency)
                .subtract(slippage)
                .subtract(fees);
        return new TradeReport(plan.net(), realised, latency, slippage, fees, partial, open);
    }

    private static BigDecimal cash(Order order) {
        BigDecimal notional = notional(order);
        return (order.side() == Side.BUY ? notional.negate() : notional).subtract(order.fees());
    }

    private static BigDecimal notional(Order order) {
        return price(order).multiply(order.filledQuantity());
    }

    private static BigDecimal price(Order order) {
        return order.averagePrice() == null ? BigDecimal.ZERO : order.averagePrice();
    }

    private static BigDecimal share(BigDecimal planned, Plan plan, Order order) {
        return scaled(planned.multiply(order.filledQuantity()), plan.quantity());
    }

    private static BigDecimal scaled(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, 18, RoundingMode.HALF_UP);
    }
}
