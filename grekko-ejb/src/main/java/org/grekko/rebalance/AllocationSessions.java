package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.portfolio.PortfolioService;
import org.grekko.rebalance.event.SessionStarted;
import org.grekko.rebalance.event.SessionStopped;
import org.grekko.rebalance.store.SessionRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;

/** Front door of sessions: models that trade paper money together, boundary by boundary. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AllocationSessions {
    /** It decides. */
    public static final String RUNNING = "RUNNING";
    /** It decides no more. */
    public static final String STOPPED = "STOPPED";
    /** How many sessions may run at once. */
    public static final int MOST_RUNNING = 20;
    /** How many sessions are shown. */
    public static final int MOST_SHOWN = 200;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private SessionRows rows;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private SessionRequests requests;

    @Inject
    private SessionBars bars;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private EventPublisher events;

    /** Opens a portfolio of paper money and starts a session with it, or says why not. */
    public SessionRequest start(NewSession wish, String by) {
        SessionRequests.Checked checked = requests.check(wish);
        if (running().size() >= MOST_RUNNING) {
            checked =
                    checked.and(new FieldError("name", "is one too many: " + MOST_RUNNING + " sessions run; stop one"));
        }
        SessionSpec spec = checked.spec();
        if (spec == null) {
            return new SessionRequest.Invalid(checked.errors());
        }
        PortfolioConfig config = requests.config(spec);
        Instant now = clock.now();
        Instant known = config.step().floor(now);
        SessionRow row = new SessionRow();
        row.id = ids.next();
        row.name = checked.name();
        row.status = RUNNING;
        row.portfolioId = portfolios.open(
                "allocation " + row.name, spec.markets().get(0).pair().quote(), spec.cash(), now);
        row.spec = Packed.pack(spec);
        row.warmUp = Packed.pack(bars.warmUp(spec, config, known, SessionRequests.warmUp(config)));
        row.nextBoundary = known.plus(config.step().duration());
        row.createdBy = by;
        row.createdAt = now;
        row.message = "";
        entities.persist(row);
        events.publish(new SessionStarted(
                row.id,
                row.name,
                row.portfolioId,
                spec.models().stream().map(SessionSpec.OfModel::name).toList(),
                row.nextBoundary,
                by,
                now));
        return new SessionRequest.Started(view(row));
    }

    /** All sessions, the latest first, at most {@value #MOST_SHOWN}. */
    public List<Session> list() {
        return entities.createQuery("select s from SessionRow s order by s.createdAt desc, s.id", SessionRow.class)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(AllocationSessions::view)
                .toList();
    }

    /** The sessions that run, the oldest first. */
    public List<Session> running() {
        return entities.createQuery(
                        "select s from SessionRow s where s.status = 'RUNNING' order by s.createdAt, s.id",
                        SessionRow.class)
                .getResultStream()
                .map(AllocationSessions::view)
                .toList();
    }

    /** The session of that id. */
    public Optional<Session> find(UUID id) {
        return Optional.ofNullable(rows.find(id)).map(AllocationSessions::view);
    }

    /** Lets a session decide no more; it keeps what it holds. One that was stopped stays so; empty for no such session. */
    public Optional<Session> stop(UUID id, String by) {
        SessionRow row = rows.lock(id);
        if (row == null) {
            return Optional.empty();
        }
        if (row.status.equals(RUNNING)) {
            row.status = STOPPED;
            row.endedAt = clock.now();
            events.publish(new SessionStopped(id, by, row.endedAt));
        }
        return Optional.of(view(row));
    }

    /**
     * The boundaries of a session before a time, the newest first.
     *
     * @param most how many at most
     */
    public List<KeptBoundary> boundaries(UUID id, Instant before, int most) {
        return rows.newest(id, before, most).stream()
                .map(each -> new KeptBoundary(each.status, each.decidedAt, SessionRows.record(each)))
                .toList();
    }

    static Session view(SessionRow row) {
        return new Session(
                row.id,
                row.name,
                row.status,
                row.portfolioId,
                SessionRows.spec(row),
                row.nextBoundary,
                row.createdBy,
                row.createdAt,
                row.endedAt,
                row.message);
    }
}
