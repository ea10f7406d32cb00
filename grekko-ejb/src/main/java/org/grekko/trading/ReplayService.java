package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.agent.AgentService;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.trading.domain.Trader;
import org.grekko.trading.event.ReplayEnded;
import org.grekko.trading.event.ReplayStarted;
import org.grekko.trading.store.ReplayRow;

/** Replays: stored bars that drive agents, risk, orders and the ledger on the paper venue. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ReplayService {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private AgentService agents;

    @EJB
    private ReplayRequests requests;

    @EJB
    private ReplayLaunch launch;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /**
     * Stores the replay and starts it once the transaction has committed.
     *
     * @param wish what is wanted
     * @return the running replay, or why it cannot run
     */
    public ReplayRequest start(NewReplay wish) {
        List<Trader> traders = agents.active().stream().map(Trader::of).toList();
        ReplayRequests.Checked checked = requests.check(wish);
        List<FieldError> errors = new java.util.ArrayList<>(checked.errors());
        if (traders.isEmpty()) {
            errors.add(new FieldError("agents", "no agent is active; activate one first"));
        }
        if (!errors.isEmpty()) {
            return new ReplayRequest.Invalid(errors);
        }
        ReplayRow row = requests.row(wish, checked.range(), checked.bars(), traders);
        entities.persist(row);
        events.publish(new ReplayStarted(
                row.id, row.portfolioId, List.of(row.pairs.split(",")), row.interval, row.requestedBy, clock.now()));
        launch.afterCommit(row.id);
        return new ReplayRequest.Started(view(row));
    }

    /** All replays, the latest first, at most 500. */
    public List<Replay> list() {
        return entities.createQuery("select r from ReplayRow r order by r.startedAt desc, r.id", ReplayRow.class)
                .setMaxResults(500)
                .getResultStream()
                .map(ReplayService::view)
                .toList();
    }

    /** The replay of that id. */
    public Optional<Replay> find(UUID id) {
        return Optional.ofNullable(entities.find(ReplayRow.class, id)).map(ReplayService::view);
    }

    /** Cancels a running replay; what it has done stays. Empty when there is no such replay. */
    public Optional<Replay> cancel(UUID id, String by) {
        ReplayRow row = entities.find(ReplayRow.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return Optional.empty();
        }
        if (row.status.equals("RUNNING")) {
            row.status = "CANCELLED";
            row.message = "cancelled by " + by;
            row.endedAt = clock.now();
            events.publish(new ReplayEnded(row.id, row.status, row.bars, row.fills, row.message, clock.now()));
        }
        return Optional.of(view(row));
    }

    /** Ids of the replays that should be running, for the start of the server. */
    public List<UUID> running() {
        return entities.createQuery(
                        "select r.id from ReplayRow r where r.status = 'RUNNING' order by r.startedAt", UUID.class)
                .getResultList();
    }

    private static Replay view(ReplayRow row) {
        return new Replay(
                row.id,
                row.portfolioId,
                row.status,
                row.venue,
                List.of(row.pairs.split(",")),
                row.interval,
                row.from,
                row.to,
                row.speed,
                row.bars,
                row.totalBars,
                row.fills,
                row.requestedBy,
                row.startedAt,
                row.endedAt,
                row.message);
    }
}
