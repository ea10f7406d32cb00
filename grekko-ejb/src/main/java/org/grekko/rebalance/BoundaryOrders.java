package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.Quote;
import org.grekko.model.ModelRegistry;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.rebalance.domain.BoundaryOutcome;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.OrderPlan;
import org.grekko.rebalance.domain.Submitted;
import org.grekko.rebalance.store.BoundaryRow;
import org.grekko.rebalance.store.SessionRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.trading.DeskKeeper;
import org.grekko.trading.PaperTurns;
import org.grekko.trading.domain.Desk;

/**
 * Trades a boundary that was decided, one step a transaction: sales first, purchases when the sales have ended or patience
 * is over, then the end. Each step is in the row, so that whoever leads goes on where another stopped.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class BoundaryOrders {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Duration STALE = Duration.ofSeconds(30);

    @EJB
    private SessionRows rows;

    @EJB
    private BoundarySettlement settlement;

    @EJB
    private BoundaryPlacing placing;

    @EJB
    private DeskKeeper keeper;

    @EJB
    private MarketService market;

    @EJB
    private ModelRegistry registry;

    @Inject
    private PaperTurns turns;

    @Inject
    private SessionSettings settings;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /**
     * Goes on with the last boundary of a session.
     *
     * @return whether it still is not over
     */
    public boolean advance(UUID sessionId) {
        SessionRow session = rows.lock(sessionId);
        Optional<BoundaryRow> open = session == null ? Optional.empty() : settlement.open(session);
        if (session == null || open.isEmpty()) {
            return false;
        }
        BoundaryRow row = open.get();
        PortfolioConfig config = rows.config(session);
        Desk desk = keeper.open(session.portfolioId);
        switch (row.status) {
            case BoundarySettlement.DECIDED -> sell(session, row, config, desk);
            case BoundarySettlement.SELLING -> buy(session, row, config, desk);
            default -> end(session, row);
        }
        return !row.status.equals(BoundarySettlement.DONE);
    }

    private void sell(SessionRow session, BoundaryRow row, PortfolioConfig config, Desk desk) {
        BoundaryRecord record = SessionRows.record(row);
        List<BigDecimal> quotes = quotes(config);
        List<Integer> missing = missing(record, config, quotes);
        if (!missing.isEmpty() && !impatient(row, 1)) {
            return;
        }
        if (wants(record)) {
            venue(session, missing.isEmpty());
        }
        OrderPlan.Means means = means(config, desk, quotes);
        BoundaryRecord quoted =
                record.quoted(quotes, OrderPlan.nav(means, record.inputs().prices()));
        submit(session, row, quoted, OrderPlan.sales(quoted, means), means);
        row.status = BoundarySettlement.SELLING;
    }

    private void buy(SessionRow session, BoundaryRow row, PortfolioConfig config, Desk desk) {
        BoundaryRecord record = SessionRows.record(row);
        if (!settlement.ended(record)) {
            if (!impatient(row, 2)) {
                return;
            }
            settlement.cancel(record);
        }
        OrderPlan.Means means = means(config, desk, known(record, quotes(config)));
        submit(session, row, record, OrderPlan.purchases(config, record, means), means);
        row.status = BoundarySettlement.BUYING;
    }

    /** Quotes of now for the markets that had one when the boundary began to trade. */
    private static List<BigDecimal> known(BoundaryRecord record, List<BigDecimal> now) {
        List<BigDecimal> known = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            known.add(record.quotes().get(i).signum() > 0 ? now.get(i) : BigDecimal.ZERO);
        }
        return known;
    }

    private void end(SessionRow session, BoundaryRow row) {
        if (settlement.ended(SessionRows.record(row)) || impatient(row, 3)) {
            settlement.settle(session, row);
        }
    }

    private boolean impatient(BoundaryRow row, int times) {
        return clock.now().isAfter(row.decidedAt.plus(settings.patience().multipliedBy(times)));
    }

    private void submit(
            SessionRow session,
            BoundaryRow row,
            BoundaryRecord record,
            List<OrderPlan.Wanted> orders,
            OrderPlan.Means means) {
        List<Submitted> all = new ArrayList<>(record.submitted());
        List<Submitted> fresh = placing.place(session, record, orders, means.quotes());
        all.addAll(fresh);
        row.body = Packed.pack(record.with(all));
        if (!fresh.isEmpty() || row.status.equals(BoundarySettlement.SELLING)) {
            new DecisionSteps(events, clock, session.id, row.boundary, rows.config(session)).submitted(all);
        }
    }

    /** The price of each market; 0 for one that is shut or has no fresh quote. */
    private List<BigDecimal> quotes(PortfolioConfig config) {
        return config.markets().stream().map(this::quote).toList();
    }

    private BigDecimal quote(PortfolioMarket each) {
        return openNow(each)
                ? turns.quote(each.pair())
                        .filter(quote -> quote.at().isAfter(clock.now().minus(STALE)))
                        .map(BoundaryOrders::middle)
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private static BigDecimal middle(Quote quote) {
        return quote.bid().add(quote.ask()).divide(TWO);
    }

    private boolean openNow(PortfolioMarket each) {
        Instant now = clock.now();
        return each.hours() == null || each.hours().open(now);
    }

    private static boolean wants(BoundaryRecord record) {
        return record.outcome() != null && record.outcome().orders().contains(true);
    }

    /** The markets that are open, are to be traded and have no price. */
    private List<Integer> missing(BoundaryRecord record, PortfolioConfig config, List<BigDecimal> quotes) {
        List<Integer> missing = new ArrayList<>();
        BoundaryOutcome outcome = record.outcome();
        for (int i = 0; i < quotes.size() && outcome != null; i++) {
            if (outcome.orders().get(i)
                    && quotes.get(i).signum() == 0
                    && openNow(config.markets().get(i))) {
                missing.add(i);
            }
        }
        return missing;
    }

    private void venue(SessionRow session, boolean worked) {
        Incident incident = worked ? new Incident.VenueWorked() : new Incident.VenueFailed();
        SessionRows.spec(session).models().forEach(each -> registry.incident(each.id(), incident));
    }

    private OrderPlan.Means means(PortfolioConfig config, Desk desk, List<BigDecimal> quotes) {
        List<AssetPair> pairs = config.pairs();
        return new OrderPlan.Means(
                desk.book().cash(),
                pairs.stream().map(desk::held).toList(),
                quotes,
                pairs.stream()
                        .map(pair -> market.instrument(MarketHub.PAPER, pair)
                                .map(Instrument::lotSize)
                                .orElse(BigDecimal.ZERO))
                        .toList());
    }
}
