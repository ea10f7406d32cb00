package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.execution.Fill;
import org.grekko.execution.OrderBookService;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.Filled;
import org.grekko.rebalance.domain.SessionBooks;
import org.grekko.rebalance.domain.Submitted;
import org.grekko.rebalance.store.BoundaryRow;
import org.grekko.rebalance.store.SessionRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.trading.DeskKeeper;
import org.grekko.trading.TradingDesk;
import org.grekko.trading.domain.Desk;

/** Ends a boundary: what still works is cancelled, what was executed is kept. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class BoundarySettlement {
    /** Decided; no order is out yet. */
    static final String DECIDED = "DECIDED";
    /** Its sales are out. */
    static final String SELLING = "SELLING";
    /** All its orders are out. */
    static final String BUYING = "BUYING";
    /** It is over. */
    static final String DONE = "DONE";
    /** It was missed, decided later and placed no orders. */
    static final String CAUGHT_UP = "CAUGHT_UP";
    /** No bar had ended, so nothing was decided. */
    static final String EMPTY = "EMPTY";

    /** Being traded. */
    static final Set<String> OPEN = Set.of(DECIDED, SELLING, BUYING);

    @EJB
    private SessionRows rows;

    @EJB
    private DeskKeeper keeper;

    @EJB
    private TradingDesk tradingDesk;

    @EJB
    private OrderBookService orders;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /** The last boundary of a session if it is not over. */
    public Optional<BoundaryRow> open(SessionRow session) {
        return rows.last(session.id).filter(each -> OPEN.contains(each.status));
    }

    /** Whether every order of a boundary has ended. */
    public boolean ended(BoundaryRecord record) {
        for (Submitted each : record.submitted()) {
            if (each.orderId() != null
                    && orders.find(each.orderId())
                            .filter(order -> !order.status().terminal())
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Ends the last boundary of a session, which is locked, if it is not over. */
    public void settle(SessionRow session) {
        open(session).ifPresent(row -> settle(session, row));
    }

    /** Ends a boundary of a session, which is locked. */
    public void settle(SessionRow session, BoundaryRow row) {
        PortfolioConfig config = rows.config(session);
        BoundaryRecord record = SessionRows.record(row);
        Desk desk = keeper.open(session.portfolioId);
        cancel(record);
        BoundaryRecord over = record.executed(filled(record));
        row.status = DONE;
        row.body = Packed.pack(over);
        List<BigDecimal> held = config.pairs().stream().map(desk::held).toList();
        DecisionSteps steps = new DecisionSteps(events, clock, session.id, row.boundary, config);
        steps.filled(over.filled(), desk.book().cash(), held);
        steps.recorded(SessionBooks.sleeves(config, over, held), over.inputs().prices());
    }

    /** Cancels what still works of a boundary. */
    public void cancel(BoundaryRecord record) {
        for (Submitted each : record.submitted()) {
            if (each.orderId() != null
                    && orders.find(each.orderId())
                            .filter(order -> !order.status().terminal())
                            .isPresent()) {
                tradingDesk.cancel(each.orderId());
            }
        }
    }

    private List<Filled> filled(BoundaryRecord record) {
        List<Filled> filled = new ArrayList<>();
        for (Submitted each : record.submitted()) {
            List<Fill> fills = each.orderId() == null ? List.of() : orders.fillsOf(each.orderId());
            if (!fills.isEmpty()) {
                filled.add(sum(each, fills));
            }
        }
        return filled;
    }

    /** Fees in another asset than the quote are not in it; the twin shows them as residual. */
    private static Filled sum(Submitted order, List<Fill> fills) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal notional = BigDecimal.ZERO;
        BigDecimal fee = BigDecimal.ZERO;
        for (Fill each : fills) {
            quantity = quantity.add(each.quantity());
            notional = notional.add(each.quantity().multiply(each.price()));
            fee = each.feeAsset().equals(each.pair().quote()) ? fee.add(each.fee()) : fee;
        }
        return new Filled(
                order.market(),
                order.side(),
                quantity,
                notional,
                fee,
                fills.get(0).occurredAt(),
                fills.get(fills.size() - 1).occurredAt());
    }
}
