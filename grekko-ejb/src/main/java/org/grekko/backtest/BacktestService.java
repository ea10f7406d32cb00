package org.grekko.backtest;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.BarMerge;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.backtest.event.BacktestRequested;
import org.grekko.backtest.store.BacktestBlockKey;
import org.grekko.backtest.store.BacktestBlockRow;
import org.grekko.backtest.store.BacktestRow;
import org.grekko.market.Candle;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/** Front door of backtests: asked for, followed, cancelled, read. They run one after the other on the node that leads. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class BacktestService {
    /** How many backtests may wait or run at once. */
    public static final int MOST_WAITING = 50;

    /** Rows of trades or equity that one call returns at most. */
    public static final int MOST_ROWS = 10_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private BacktestRequests requests;

    @EJB
    private BacktestQueue queue;

    @EJB
    private PortfolioRequests portfolios;

    @Inject
    private PortfolioWork portfolioWork;

    @Inject
    private InstalledModels models;

    @Inject
    private StoredBars bars;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private EventPublisher events;

    /** The models that can be run, by name. */
    public List<ModelPlugin> models() {
        return models.all().list();
    }

    /** Puts a backtest into the queue, or says why not. */
    public BacktestRequest request(NewBacktest wish) {
        return queued(requests.check(wish), new Origin(wish.venue(), null, wish.requestedBy()));
    }

    /**
     * Puts the backtest of a portfolio into the queue, or says why not.
     *
     * @param portfolio the configuration in JSON
     * @param by who asks
     */
    public BacktestRequest requestPortfolio(String portfolio, String by) {
        return queued(portfolios.check(portfolio), new Origin(PortfolioRequests.STORED, portfolio, by));
    }

    /** Where a wish comes from. */
    private record Origin(String venue, @Nullable String portfolio, String by) {}

    private BacktestRequest queued(BacktestRequests.Checked checked, Origin origin) {
        BacktestConfig config = checked.config();
        if (config == null) {
            return new BacktestRequest.Invalid(checked.errors());
        }
        int waiting = waiting();
        if (waiting >= MOST_WAITING) {
            return new BacktestRequest.Full(waiting);
        }
        BacktestRow row = new BacktestRow();
        row.id = ids.next();
        row.status = "QUEUED";
        row.venue = origin.venue();
        BacktestMapping.settings(config, row);
        row.portfolio = origin.portfolio();
        row.requestedBy = origin.by();
        row.createdAt = clock.now();
        row.message = "";
        entities.persist(row);
        List<String> pairs = config.pairs().stream().map(AssetPair::toString).toList();
        events.publish(new BacktestRequested(row.id, row.model, pairs, row.interval, row.requestedBy, row.createdAt));
        return new BacktestRequest.Queued(BacktestMapping.backtest(row));
    }

    private int waiting() {
        return entities.createQuery(
                        "select count(b) from BacktestRow b where b.status in ('QUEUED', 'RUNNING')", Long.class)
                .getSingleResult()
                .intValue();
    }

    /**
     * Backtests, the latest first.
     *
     * @param before the time of the last one of the page before; null for the first page
     * @param beforeId its id
     * @param limit how many at most
     */
    public List<StoredBacktest> list(@Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("createdAt")
                .after(before, beforeId)
                .query(entities, BacktestRow.class, limit)
                .getResultStream()
                .map(BacktestMapping::backtest)
                .toList();
    }

    /** The backtest of that id. */
    public Optional<StoredBacktest> find(UUID id) {
        return Optional.ofNullable(entities.find(BacktestRow.class, id)).map(BacktestMapping::backtest);
    }

    /** Cancels a backtest that has not ended; one that has stays as it is. Empty when there is no such backtest. */
    public Optional<StoredBacktest> cancel(UUID id, String by) {
        return queue.cancel(id, by);
    }

    /**
     * Executions of a result, by time.
     *
     * @param from the place of the first one wanted, from 0
     * @param count how many at most, cut to {@value #MOST_ROWS}
     * @return none when there is no result or it ends before
     */
    public List<BacktestTrade> trades(UUID id, int from, int count) {
        return rows(new Wanted<>(id, BacktestQueue.TRADES, Blocks.TRADES), from, count);
    }

    /** Values of NAV that are kept of a result, by time; the parameters are as those of {@link #trades}. */
    public List<EquityPoint> equity(UUID id, int from, int count) {
        return rows(new Wanted<>(id, BacktestQueue.EQUITY, Blocks.EQUITY), from, count);
    }

    /** All values of NAV that are kept of a result, by time. */
    public List<EquityPoint> equity(UUID id) {
        List<EquityPoint> points = new ArrayList<>();
        for (List<EquityPoint> part = equity(id, 0, MOST_ROWS);
                !part.isEmpty();
                part = equity(id, points.size(), MOST_ROWS)) {
            points.addAll(part);
        }
        return points;
    }

    /**
     * The bars of a pair of a backtest for a chart, by time.
     *
     * @param most how many candles at most; neighbours are made one where there are more bars
     * @return none when there is no such backtest, pair or bar any more
     */
    public List<Candle> candles(UUID id, AssetPair pair, int most) {
        return find(id).filter(backtest -> backtest.config().pairs().contains(pair))
                .map(backtest -> BarMerge.of(
                        bars.read(
                                place(backtest, pair),
                                backtest.config().from(),
                                backtest.config().to()),
                        most))
                .orElse(List.of());
    }

    private StoredBars.Place place(StoredBacktest backtest, AssetPair pair) {
        String portfolio = backtest.portfolio();
        return portfolio == null
                ? new StoredBars.Place(backtest.venue(), pair, backtest.interval())
                : PortfolioWork.places(portfolioWork.document(portfolio))
                        .get(backtest.config().pairs().indexOf(pair));
    }

    /** What a portfolio's backtest shows besides; empty when it has no result, or is that of one model. */
    public Optional<PortfolioReport> report(UUID id) {
        return rows(new Wanted<>(id, BacktestQueue.REPORT, Blocks.REPORT), 0, 1).stream()
                .findFirst();
    }

    /** For each execution of a portfolio, the models that asked for it; the parameters are as those of {@link #trades}. */
    public List<List<String>> sources(UUID id, int from, int count) {
        return rows(new Wanted<>(id, BacktestQueue.SOURCES, Blocks.SOURCES), from, count);
    }

    /** Rows of which kind of which result. */
    private record Wanted<T>(UUID id, String kind, Blocks.Form<T> form) {}

    private <T> List<T> rows(Wanted<T> wanted, int from, int count) {
        int most = Math.min(count, MOST_ROWS);
        List<T> rows = new ArrayList<>();
        int skipped = from % Blocks.ROWS;
        for (int place = from / Blocks.ROWS; rows.size() < most; place++) {
            BacktestBlockRow block =
                    entities.find(BacktestBlockRow.class, new BacktestBlockKey(wanted.id(), wanted.kind(), place));
            if (block == null) {
                break;
            }
            List<T> all = Blocks.unpack(block.body, wanted.form());
            int end = Math.min(all.size(), skipped + most - rows.size());
            rows.addAll(all.subList(Math.min(skipped, end), end));
            skipped = 0;
        }
        return rows;
    }
}
