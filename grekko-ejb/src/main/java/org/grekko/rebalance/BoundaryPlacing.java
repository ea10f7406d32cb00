package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.MarketHub;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.OrderPlan;
import org.grekko.rebalance.domain.Submitted;
import org.grekko.rebalance.store.SessionRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.trading.Placement;
import org.grekko.trading.TradingDesk;
import org.jspecify.annotations.Nullable;

/** Sends the orders of a boundary the way that every order goes, through the risk rules. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class BoundaryPlacing {
    private static final int BASE = 36;
    private static final int NAME_DIGITS = 8;

    @EJB
    private TradingDesk desk;

    @Inject
    private Clock clock;

    /**
     * Places orders at market.
     *
     * @param quotes the price of each market now
     * @return what became of each
     */
    public List<Submitted> place(
            SessionRow session, BoundaryRecord record, List<OrderPlan.Wanted> orders, List<BigDecimal> quotes) {
        List<SessionSpec.Market> markets = SessionRows.spec(session).markets();
        List<Submitted> placed = new ArrayList<>();
        for (OrderPlan.Wanted each : orders) {
            String id = clientOrderId(session.id, record.boundary(), each.market());
            AssetPair pair = markets.get(each.market()).pair();
            Placement answer = desk.place(wish(session, pair, each, id));
            Told told = told(answer);
            placed.add(new Submitted(
                    each.market(),
                    each.side(),
                    each.quantity(),
                    quotes.get(each.market()),
                    clock.now(),
                    id,
                    told.orderId(),
                    told.answer(),
                    told.reason()));
        }
        return placed;
    }

    /** The id of the order of a session, boundary and market: the same again is the same order. */
    static String clientOrderId(UUID sessionId, Instant boundary, int market) {
        String name = sessionId.toString();
        return "R-" + name.substring(name.length() - NAME_DIGITS) + "-" + Long.toString(boundary.getEpochSecond(), BASE)
                + "-" + market;
    }

    private static NewOrder wish(SessionRow session, AssetPair pair, OrderPlan.Wanted order, String id) {
        return new NewOrder(
                session.portfolioId,
                MarketHub.PAPER,
                pair,
                order.side(),
                OrderType.MARKET,
                order.quantity(),
                null,
                null,
                TimeInForce.GTC,
                false,
                false,
                id,
                session.id,
                null,
                null,
                session.createdBy);
    }

    /** An answer in the words of the record. */
    private record Told(@Nullable UUID orderId, String answer, String reason) {}

    private static Told told(Placement answer) {
        if (answer instanceof Placement.Placed placed) {
            return new Told(placed.order().id(), "PLACED", "");
        }
        if (answer instanceof Placement.Denied denied) {
            Denial denial = denied.order().denial();
            return new Told(
                    denied.order().id(),
                    "DENIED",
                    denial == null ? "" : denial.reason() + ": " + denial.value() + ", limit " + denial.limit());
        }
        return new Told(null, "INVALID", ((Placement.Invalid) answer).errors().toString());
    }
}
