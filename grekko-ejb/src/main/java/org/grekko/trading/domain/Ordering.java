package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.grekko.signal.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** From a verdict to at most one order, through the risk rules. */
final class Ordering {
    private final Desk desk;
    private final RoadRules rules;
    private final Settlement settlement;
    private final Ids ids;

    Ordering(Desk desk, RoadRules rules, Settlement settlement, Ids ids) {
        this.desk = desk;
        this.rules = rules;
        this.settlement = settlement;
        this.ids = ids;
    }

    /**
     * What the votes want.
     *
     * @param decisionId the decision that the order will name
     * @param verdict its outcome
     * @param protection the exits owed to an entry
     * @param lead the trader whose vote weighed most on the winning side; null when it is not of the panel
     */
    record Intent(UUID decisionId, Verdict verdict, Protection protection, @Nullable Trader lead) {}

    /** Places what the verdict asks for; the list is empty when there is nothing to do. */
    List<Order> act(Intent intent, Deciding.Moment moment) {
        return switch (intent.verdict().outcome()) {
            case BUY -> enter(intent, moment);
            case SELL -> exit(intent, moment);
            case HOLD -> List.of();
        };
    }

    private List<Order> enter(Intent intent, Deciding.Moment moment) {
        Trader lead = intent.lead();
        if (lead == null || desk.held(moment.pair()).signum() > 0 || desk.entering(moment.pair())) {
            return List.of();
        }
        BigDecimal quantity =
                Sizing.quantity(desk, new Sizing.Wish(lead, moment.pair(), moment.price(), intent.protection()), rules);
        if (quantity.signum() == 0) {
            return List.of();
        }
        NewOrder order =
                market(intent, moment, Side.BUY, quantity, ClientOrderIds.entry(moment.pair(), moment.closed()));
        Order placed = place(order, moment);
        if (!placed.status().terminal()) {
            desk.protect(intent.decisionId(), intent.protection());
        }
        return List.of(placed);
    }

    private List<Order> exit(Intent intent, Deciding.Moment moment) {
        BigDecimal held = desk.held(moment.pair());
        if (held.signum() <= 0 || leaving(moment)) {
            return List.of();
        }
        for (Order order : desk.working(moment.pair())) {
            if (order.agentId() != null) {
                settlement.end(order, OrderEvent.CANCEL, moment.closed());
            }
        }
        NewOrder order = market(intent, moment, Side.SELL, held, ClientOrderIds.exit(moment.pair(), moment.closed()));
        return List.of(place(order, moment));
    }

    private boolean leaving(Deciding.Moment moment) {
        return desk.working(moment.pair()).stream()
                .anyMatch(order -> order.side() == Side.SELL && order.type() == OrderType.MARKET);
    }

    private Order place(NewOrder wanted, Deciding.Moment moment) {
        Ruling ruling = RiskGate.rule(
                desk,
                rules,
                new RiskGate.Request(wanted, moment.price(), rules.market().of(moment.pair()), moment.closed()));
        Order order = ruling instanceof Ruling.Approved approved
                ? approved.order().placed(ids.next(), moment.closed())
                : ((Ruling.Refused) ruling).rejected(ids.next(), moment.closed());
        desk.put(order);
        return order;
    }

    private NewOrder market(
            Intent intent, Deciding.Moment moment, Side side, BigDecimal quantity, String clientOrderId) {
        return new NewOrder(
                desk.portfolioId(),
                rules.venue(),
                moment.pair(),
                side,
                OrderType.MARKET,
                quantity,
                null,
                null,
                TimeInForce.GTC,
                false,
                side == Side.SELL,
                clientOrderId,
                intent.lead() == null ? null : intent.lead().id(),
                intent.decisionId(),
                null,
                intent.lead() == null ? "consensus" : intent.lead().name());
    }
}
