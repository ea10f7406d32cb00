package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.domain.trigger.Expectation;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.risk.event.BreakerCaused;
import org.grekko.risk.store.BreakerRow;
import org.grekko.risk.store.BreakerTripRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;

/** Why breakers tripped by themselves and when that may be over, as rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class TripService {
    private static final int LONGEST_WORDS = 300;
    private static final String JOIN = "select t, b from BreakerTripRow t, BreakerRow b where b.id = t.breakerId and ";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** For the container, which fills the fields. */
    public TripService() {}

    TripService(EntityManager entities, EventPublisher events, Clock clock, Ids ids) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** The last trip for a cause and target. */
    public Optional<Trip> last(TripCause cause, String target) {
        return entities.createQuery(
                        JOIN + "t.cause = :cause and t.target = :target order by t.trippedAt desc, t.id desc",
                        Object[].class)
                .setParameter("cause", cause.name())
                .setParameter("target", target)
                .setMaxResults(1)
                .getResultStream()
                .map(TripService::view)
                .findFirst();
    }

    /** The trips whose breakers stand, the oldest first. */
    public List<Trip> standing() {
        return entities.createQuery(JOIN + "b.resumedAt is null order by t.trippedAt, t.id", Object[].class)
                .getResultStream()
                .map(TripService::view)
                .toList();
    }

    /** Keeps that a breaker stands because of a measurement; what is kept already changes nothing. */
    public void record(UUID breakerId, TripRule rule, String target, Measure measure) {
        boolean known = entities.createQuery(
                                "select count(t) from BreakerTripRow t where t.breakerId = :id and t.cause = :cause",
                                Long.class)
                        .setParameter("id", breakerId)
                        .setParameter("cause", rule.cause().name())
                        .getSingleResult()
                > 0;
        if (known) {
            return;
        }
        Expectation expected = Expectation.of(rule, measure, null);
        BreakerTripRow row = new BreakerTripRow();
        row.id = ids.next();
        row.breakerId = breakerId;
        row.cause = rule.cause().name();
        row.target = target;
        row.measured = measure.value();
        row.limit = rule.limit();
        row.samples = measure.samples();
        row.ruleVersion = rule.version();
        row.trippedAt = clock.now();
        expect(row, expected);
        entities.persist(row);
        events.publish(new BreakerCaused(
                breakerId,
                row.cause,
                target,
                row.measured,
                row.limit,
                row.samples,
                row.ruleVersion,
                row.expectedAt,
                row.expectation,
                row.trippedAt));
    }

    /** Keeps when a standing breaker may be over, as a measurement lets expect it now. */
    public void expect(Trip trip, TripRule rule, Measure measure) {
        Expectation now = Expectation.of(rule, measure, trip.expectation().overAt());
        if (now.equals(trip.expectation())) {
            return;
        }
        entities.createQuery(
                        "select t from BreakerTripRow t where t.breakerId = :id and t.cause = :cause",
                        BreakerTripRow.class)
                .setParameter("id", trip.breakerId())
                .setParameter("cause", trip.cause().name())
                .getResultStream()
                .findFirst()
                .ifPresent(row -> expect(row, now));
    }

    private static void expect(BreakerTripRow row, Expectation expected) {
        row.expectedAt = expected.at();
        row.expectation = Text.cut(expected.words(), LONGEST_WORDS);
        row.overAt = expected.overAt();
    }

    /** What is known of breakers: why they tripped by themselves, and when each may be over. */
    public Map<UUID, Cause> of(Collection<Breaker> breakers) {
        Map<UUID, List<Trip>> trips = new HashMap<>();
        if (!breakers.isEmpty()) {
            entities.createQuery(JOIN + "t.breakerId in :ids order by t.trippedAt, t.id", Object[].class)
                    .setParameter("ids", breakers.stream().map(Breaker::id).toList())
                    .getResultStream()
                    .map(TripService::view)
                    .forEach(trip -> trips.computeIfAbsent(trip.breakerId(), id -> new ArrayList<>())
                            .add(trip));
        }
        Instant now = clock.now();
        Map<UUID, Cause> known = new HashMap<>();
        breakers.forEach(
                breaker -> known.put(breaker.id(), cause(breaker, trips.getOrDefault(breaker.id(), List.of()), now)));
        return known;
    }

    private static Cause cause(Breaker breaker, List<Trip> trips, Instant now) {
        Expectation said = Expectation.said(breaker.expectedResumeAt(), breaker.trippedBy());
        return new Cause(
                trips,
                trips.stream()
                        .map(Trip::expectation)
                        .reduce(Expectation::and)
                        .orElse(said)
                        .asOf(now));
    }

    /**
     * Why a breaker stands.
     *
     * @param trips the measurements that tripped it; empty when a person or an event did
     * @param expectation when it may be over
     */
    public record Cause(List<Trip> trips, Expectation expectation) {
        public Cause {
            trips = List.copyOf(trips);
        }
    }

    private static Trip view(Object[] rows) {
        BreakerTripRow row = (BreakerTripRow) rows[0];
        Instant resumedAt = ((BreakerRow) rows[1]).resumedAt;
        return new Trip(
                row.breakerId,
                TripCause.valueOf(row.cause),
                row.target,
                row.measured,
                row.limit,
                row.samples,
                row.ruleVersion,
                row.trippedAt,
                new Expectation(row.expectedAt, row.expectation, row.overAt),
                resumedAt);
    }
}
