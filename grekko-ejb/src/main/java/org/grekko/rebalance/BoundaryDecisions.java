package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioStep;
import org.grekko.backtest.domain.SleeveAccounts;
import org.grekko.market.DailyValues;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.model.ModelRegistry;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.domain.regime.DailySeries;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.rebalance.domain.BoundaryInputs;
import org.grekko.rebalance.domain.BoundaryOutcome;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.KeptBar;
import org.grekko.rebalance.domain.SessionBooks;
import org.grekko.rebalance.domain.SessionHistory;
import org.grekko.rebalance.store.SessionRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.trading.DeskKeeper;
import org.grekko.trading.domain.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Decides a boundary of a session, in one transaction with its row and its events. The session's row names the boundary
 * that is next, under a lock: each is decided once, whatever happens.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class BoundaryDecisions {
    @EJB
    private SessionRows rows;

    @EJB
    private BoundarySettlement settlement;

    @EJB
    private DeskKeeper keeper;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private ModelRegistry registry;

    @EJB
    private DailyValues daily;

    @Inject
    private SessionBars bars;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /**
     * Decides a boundary, unless it was.
     *
     * @param sessionId the session
     * @param boundary the boundary, which must be the session's next
     * @param newest whether it may place orders; one that was missed leaves them to the next
     * @return whether it was decided here and now
     */
    public boolean decide(UUID sessionId, Instant boundary, boolean newest) {
        SessionRow row = rows.lock(sessionId);
        if (row == null || !row.status.equals(AllocationSessions.RUNNING) || !row.nextBoundary.equals(boundary)) {
            return false;
        }
        SessionSpec spec = SessionRows.spec(row);
        settlement.settle(row);
        SessionHistory history = rows.history(row);
        List<KeptBar> fresh = bars.fresh(spec, history, boundary);
        Desk desk = keeper.open(row.portfolioId);
        BoundaryInputs inputs = inputs(spec, history, desk, new Fresh(boundary, fresh));
        BoundaryRecord undecided = BoundaryRecord.decided(boundary, inputs, null);
        SessionHistory with = history.and(undecided);
        BoundaryOutcome outcome = PortfolioStep.decide(
                        history.config(), with.known(with.records().size() - 1))
                .map(decided -> BoundaryOutcome.of(history.config(), decided, inputs.waiting()))
                .orElse(null);
        tell(row, history.config(), inputs, outcome);
        incidents(spec, outcome);
        value(row, desk, history.config().pairs(), inputs);
        rows.prune(row, history);
        rows.add(row.id, status(outcome, newest), BoundaryRecord.decided(boundary, inputs, outcome), clock.now());
        row.nextBoundary = boundary.plus(history.config().step().duration());
        return true;
    }

    private static String status(@Nullable BoundaryOutcome outcome, boolean newest) {
        if (outcome == null) {
            return BoundarySettlement.EMPTY;
        }
        return newest ? BoundarySettlement.DECIDED : BoundarySettlement.CAUGHT_UP;
    }

    /** The bars of a boundary. */
    private record Fresh(Instant boundary, List<KeptBar> bars) {}

    private BoundaryInputs inputs(SessionSpec spec, SessionHistory history, Desk desk, Fresh fresh) {
        PortfolioConfig config = history.config();
        int markets = config.markets().size();
        List<BigDecimal> held = config.pairs().stream().map(desk::held).toList();
        SleeveAccounts sleeves = SleeveAccounts.nothing(config.models().size(), markets);
        List<Boolean> waiting = Collections.nCopies(markets, false);
        BoundaryInputs blank = new BoundaryInputs(
                fresh.bars(),
                List.of(),
                null,
                null,
                List.of(),
                waiting,
                desk.book().cash(),
                held,
                sleeves,
                null);
        List<Double> prices = history.and(BoundaryRecord.decided(fresh.boundary(), blank, null))
                .lastPrices();
        BoundaryRecord before = history.records().isEmpty()
                ? null
                : history.records().get(history.records().size() - 1);
        return new BoundaryInputs(
                fresh.bars(),
                prices,
                reading(DailyValues.VIX, fresh.boundary()),
                reading(DailyValues.YIELD_CURVE, fresh.boundary()),
                active(spec),
                before == null ? waiting : before.left(),
                desk.book().cash(),
                held,
                before == null ? sleeves : SessionBooks.sleeves(config, before, held),
                before == null ? null : SessionBooks.memory(before));
    }

    private @Nullable Double reading(String series, Instant at) {
        return new DailySeries(daily.of(series)).knownAt(at);
    }

    private List<Boolean> active(SessionSpec spec) {
        List<Boolean> active = new ArrayList<>();
        for (SessionSpec.OfModel each : spec.models()) {
            active.add(registry.find(each.id())
                    .filter(model -> model.life().stage() == Stage.PAPER)
                    .isPresent());
        }
        return active;
    }

    private void tell(
            SessionRow row, PortfolioConfig config, BoundaryInputs inputs, @Nullable BoundaryOutcome outcome) {
        DecisionSteps steps = new DecisionSteps(events, clock, row.id, row.nextBoundary, config);
        steps.data(inputs);
        if (outcome != null) {
            steps.decided(inputs, outcome);
        }
    }

    private void incidents(SessionSpec spec, @Nullable BoundaryOutcome outcome) {
        if (outcome != null) {
            outcome.failures()
                    .forEach((place, why) ->
                            registry.incident(spec.models().get(place).id(), new Incident.ModelFailed(why)));
        }
    }

    /** Marks the portfolio at the closes and keeps its value. */
    private void value(SessionRow row, Desk desk, List<AssetPair> pairs, BoundaryInputs inputs) {
        PortfolioBook book = desk.book();
        book.startDay(LocalDate.ofInstant(row.nextBoundary, ZoneOffset.UTC));
        for (int i = 0; i < pairs.size(); i++) {
            if (inputs.prices().get(i) > 0) {
                book.mark(pairs.get(i), ReadDecimal.of(inputs.prices().get(i)));
            }
        }
        portfolios.navPoint(row.portfolioId, row.nextBoundary, book);
        keeper.save(desk, clock.now());
    }
}
