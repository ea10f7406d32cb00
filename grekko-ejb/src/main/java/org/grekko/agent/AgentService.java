package org.grekko.agent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.agent.domain.AgentAction;
import org.grekko.agent.domain.AgentLifecycle;
import org.grekko.agent.domain.AgentRules;
import org.grekko.agent.domain.StrategyPlugin;
import org.grekko.agent.event.AgentRegistered;
import org.grekko.agent.event.AgentStatusChanged;
import org.grekko.agent.store.AgentMapping;
import org.grekko.agent.store.AgentRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The registry of trading agents and their life. At most ten are ACTIVE at once. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AgentService {
    private static final int MOST_ACTIVE = 10;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private InstalledStrategies strategies;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** For the container, which fills the fields. */
    public AgentService() {}

    AgentService(EntityManager entities, InstalledStrategies strategies, EventPublisher events, Clock clock, Ids ids) {
        this.entities = entities;
        this.strategies = strategies;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** All agents, by name. */
    public List<Agent> list() {
        return entities.createQuery("select a from AgentRow a order by a.name", AgentRow.class)
                .getResultStream()
                .map(AgentMapping::agent)
                .toList();
    }

    /** The agents that vote, by name. */
    public List<Agent> active() {
        return list().stream()
                .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                .toList();
    }

    /** The agent of that id. */
    public Optional<Agent> find(UUID id) {
        return Optional.ofNullable(entities.find(AgentRow.class, id)).map(AgentMapping::agent);
    }

    /** The installed strategies. */
    public List<StrategyPlugin> strategies() {
        return strategies.all().list();
    }

    /** Registers an INACTIVE agent, or says what is wrong with the wish. */
    public Registration register(NewAgent wish, String by) {
        enterGate();
        List<FieldError> errors = AgentRules.check(wish, strategies.all(), list());
        if (!errors.isEmpty()) {
            return new Registration.Invalid(errors);
        }
        AgentRow row = AgentMapping.row(ids.next(), wish, strategies.all(), clock.now());
        entities.persist(row);
        events.publish(new AgentRegistered(row.id, row.name, row.type, row.strategy, by, row.createdAt));
        return new Registration.Registered(AgentMapping.agent(row));
    }

    /**
     * Takes a step in the life of an agent.
     *
     * @param id the agent
     * @param action the step
     * @param reason why; needed to suspend and to resume
     * @param by who
     */
    public AgentChange change(UUID id, AgentAction action, @Nullable String reason, String by) {
        enterGate();
        AgentRow row = entities.find(AgentRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new AgentChange.Unknown();
        }
        AgentStatus from = AgentStatus.valueOf(row.status);
        Optional<AgentStatus> to = AgentLifecycle.next(from, action);
        if (to.isEmpty()) {
            return new AgentChange.Refused(
                    "ILLEGAL_TRANSITION", action + " is not possible while the agent is " + from);
        }
        if ((action == AgentAction.SUSPEND || action == AgentAction.RESUME) && (reason == null || reason.isBlank())) {
            return new AgentChange.Refused("REASON_NEEDED", action + " needs a reason for the record");
        }
        if (to.get() == AgentStatus.ACTIVE && countActive() >= MOST_ACTIVE) {
            return new AgentChange.Refused("TOO_MANY_ACTIVE", MOST_ACTIVE + " agents are active; deactivate one first");
        }
        row.status = to.get().name();
        row.reason = reason;
        events.publish(new AgentStatusChanged(
                id, row.name, from.name(), row.status, by, reason == null ? "" : reason, clock.now()));
        return new AgentChange.Done(AgentMapping.agent(row));
    }

    /** Notes that the agent is alive; false when there is no such agent. */
    public boolean heartbeat(UUID id) {
        return entities.createQuery("update AgentRow a set a.lastActive = :now where a.id = :id")
                        .setParameter("now", clock.now())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Adds a closed round trip of the main portfolio to the agent's record. */
    public void recordOutcome(UUID id, BigDecimal pnl) {
        entities.createQuery("update AgentRow a set a.trades = a.trades + 1, a.wins = a.wins + :win,"
                        + " a.realizedPnl = a.realizedPnl + :pnl, a.lastActive = :now where a.id = :id")
                .setParameter("win", pnl.signum() > 0 ? 1 : 0)
                .setParameter("pnl", pnl)
                .setParameter("now", clock.now())
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Lets one change of the registry pass at a time, until its transaction ends. The gate is a row of its own:
     * trading updates agents in any order, so locking all of them here could end in a deadlock.
     */
    private void enterGate() {
        entities.createNativeQuery("select id from agent_gate where id = 1 for update")
                .getSingleResult();
    }

    private long countActive() {
        return entities.createQuery("select count(a) from AgentRow a where a.status = :active", Long.class)
                .setParameter("active", AgentStatus.ACTIVE.name())
                .getSingleResult();
    }
}
