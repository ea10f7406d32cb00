package org.grekko.signal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.agent.AgentService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.grekko.shared.store.Filters;
import org.grekko.signal.domain.SignalRules;
import org.grekko.signal.event.DecisionTaken;
import org.grekko.signal.event.SignalEmitted;
import org.grekko.signal.store.DecisionRow;
import org.grekko.signal.store.SignalMapping;
import org.grekko.signal.store.SignalRow;

/** Signals and decisions as rows, each with its event in the caller's transaction. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class SignalService {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private AgentService agents;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Stores a signal. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Signal signal) {
        entities.persist(SignalMapping.row(signal));
        events.publish(new SignalEmitted(
                signal.id(),
                signal.agentId(),
                signal.portfolioId(),
                signal.pair().toString(),
                signal.type(),
                signal.confidence(),
                signal.targetPrice(),
                signal.stopLoss(),
                signal.takeProfit(),
                signal.source(),
                signal.rationale(),
                signal.createdAt()));
    }

    /** Stores a decision with its votes. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Decision decision) {
        entities.persist(SignalMapping.row(decision));
        events.publish(new DecisionTaken(
                decision.id(),
                decision.portfolioId(),
                decision.pair().toString(),
                decision.outcome().name(),
                decision.score(),
                decision.rule(),
                decision.reason(),
                decision.votes().stream().map(SignalService::line).toList(),
                decision.orderIds(),
                decision.decidedAt()));
    }

    /** Stores a signal from outside; it takes part in the next decision of its pair. */
    public Submission submit(NewSignal wish) {
        Instant now = clock.now();
        List<FieldError> errors =
                SignalRules.check(wish, agents.find(wish.agentId()).orElse(null), now);
        if (!errors.isEmpty()) {
            return new Submission.Invalid(errors);
        }
        Signal signal = new Signal(
                ids.next(),
                wish.agentId(),
                wish.portfolioId(),
                wish.pair(),
                wish.type(),
                wish.confidence(),
                wish.targetPrice(),
                wish.stopLoss(),
                wish.takeProfit(),
                wish.positionSize(),
                wish.expiresAt() == null ? now.plus(SignalRules.LONGEST_LIFE) : wish.expiresAt(),
                SignalMapping.OUTSIDE + wish.source(),
                wish.rationale() == null ? "" : wish.rationale(),
                now);
        record(signal);
        return new Submission.Accepted(signal);
    }

    /**
     * The signals from outside that hold for the pair at that instant: the newest of each agent, because an
     * agent has one vote; oldest first.
     */
    public List<Signal> live(UUID portfolioId, AssetPair pair, Instant at) {
        Map<UUID, Signal> newest = new LinkedHashMap<>();
        entities.createQuery(
                        "select s from SignalRow s where s.portfolioId = :portfolio and s.pair = :pair"
                                + " and s.createdAt <= :at and s.expiresAt > :at and s.source like :outside"
                                + " order by s.createdAt desc, s.id desc",
                        SignalRow.class)
                .setParameter("portfolio", portfolioId)
                .setParameter("pair", pair.toString())
                .setParameter("at", at)
                .setParameter("outside", SignalMapping.OUTSIDE + "%")
                .getResultStream()
                .map(SignalMapping::signal)
                .forEach(signal -> newest.putIfAbsent(signal.agentId(), signal));
        List<Signal> oldestFirst = new ArrayList<>(newest.values());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** A page of signals, newest first. */
    public List<Signal> signals(SignalQuery query) {
        return filters("createdAt", "agentId", query)
                .query(entities, SignalRow.class, query.limit())
                .getResultStream()
                .map(SignalMapping::signal)
                .toList();
    }

    /** A page of decisions, newest first. */
    public List<Decision> decisions(SignalQuery query) {
        return filters("decidedAt", "leadAgentId", query)
                .query(entities, DecisionRow.class, query.limit())
                .getResultStream()
                .map(SignalMapping::decision)
                .toList();
    }

    /** The decision of that id. */
    public Optional<Decision> decision(UUID id) {
        return Optional.ofNullable(entities.find(DecisionRow.class, id)).map(SignalMapping::decision);
    }

    /** The signal of that id. */
    public Optional<Signal> signal(UUID id) {
        return Optional.ofNullable(entities.find(SignalRow.class, id)).map(SignalMapping::signal);
    }

    private static Filters filters(String time, String agent, SignalQuery query) {
        return new Filters(time)
                .equal("portfolioId", query.portfolioId())
                .equal("pair", query.pair())
                .equal(agent, query.agentId())
                .between(query.from(), query.to())
                .after(query.before(), query.beforeId());
    }

    private static String line(Vote vote) {
        return vote.agentName() + " " + vote.stance() + " confidence " + vote.confidence() + " weight " + vote.weight()
                + " signal " + vote.signalId();
    }
}
