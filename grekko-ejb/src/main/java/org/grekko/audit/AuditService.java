package org.grekko.audit;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.audit.domain.Commitment;
import org.grekko.audit.domain.HashChain;
import org.grekko.audit.store.PersonalTable;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** What can be asked about the events. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AuditService {
    private static final int PAGE = 5_000;
    private static final int MOST_OF_A_TRAIL = 200;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private SealedEvents sealed;

    @EJB
    private PersonalTable people;

    @EJB
    private Disclosure disclosure;

    /** For the container, which fills the fields. */
    public AuditService() {}

    /** For a walk along the chain, without a container. */
    AuditService(SealedEvents sealed, PersonalTable people) {
        this.sealed = sealed;
        this.people = people;
    }

    /** A page of sealed events, newest first. */
    public List<AuditEvent> events(AuditQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        add(where, values, "e.context =", query.context());
        add(where, values, "e.type =", query.type());
        addKey(where, values, query.key());
        add(where, values, "e.occurred_at >=", utc(query.from()));
        add(where, values, "e.occurred_at <", utc(query.to()));
        add(where, values, "s.seq <", query.beforeSeq());
        return select(where + " order by s.seq desc", values, query.limit());
    }

    /**
     * The events that have to do with an id: those about it and those that mention it, oldest first. From
     * a fill's order this leads back to the decision, its votes and their signals.
     *
     * @param id id of an order, decision, signal or fill
     */
    public List<AuditEvent> trail(UUID id) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("1", id.toString());
        values.put("2", "%" + id + "%");
        return select("(e.event_key = ?1 or e.body like ?2) order by s.seq", values, MOST_OF_A_TRAIL);
    }

    /**
     * Walks the chain up to its present head and recomputes every hash, and the commitments to what events say of
     * people; then asks for what stands outside the chain. Events may be sealed meanwhile.
     */
    public ChainReport verify() {
        HashChain chain = new HashChain();
        SealedEvents.Head head = sealed.head();
        PersonalWalk walk = new PersonalWalk(sealed, people);
        long seq = 0;
        String hash = HashChain.GENESIS;
        try {
            while (seq < head.seq()) {
                List<AuditEvent> page = sealed.after(seq, PAGE);
                if (page.isEmpty()) {
                    return report(seq, seq + 1, "the head says " + head.seq() + " events, the chain has " + seq, hash);
                }
                Optional<PersonalWalk.Wrong> wrong = walk.firstWrong(page);
                for (AuditEvent event : page) {
                    String problem = problem(chain, event, seq, hash);
                    if (problem != null) {
                        return report(seq, seq + 1, problem, hash);
                    }
                    seq = event.seq();
                    hash = event.hash();
                    if (wrong.isPresent() && wrong.get().seq() == seq) {
                        return report(seq, seq, wrong.get().problem(), hash);
                    }
                    if (seq == head.seq() && !hash.equals(head.hash())) {
                        return report(seq, seq, "the head's hash is not that of the last event", hash);
                    }
                }
            }
        } catch (SealedEvents.MissingEvent missing) {
            return report(seq, missing.seq(), String.valueOf(missing.getMessage()), hash);
        }
        return end(seq, hash, walk);
    }

    private ChainReport end(long seq, String hash, PersonalWalk walk) {
        long beyond = sealed.beyondHead();
        if (beyond > 0) {
            return report(seq, seq + 1, beyond + " seals stand beyond the head", hash);
        }
        long loose = sealed.loose();
        if (loose > 0) {
            return report(seq, seq + 1, loose + " stored events are neither sealed nor waiting to be", hash);
        }
        return new ChainReport(true, seq, null, null, sealed.unsealed(), walk.met(), walk.erased(), hash);
    }

    private ChainReport report(long events, long brokenAt, String problem, String hash) {
        return new ChainReport(false, events, brokenAt, problem, sealed.unsealed(), 0, 0, hash);
    }

    private static @Nullable String problem(HashChain chain, AuditEvent event, long before, String hash) {
        if (event.seq() != before + 1) {
            return "place " + (before + 1) + " is missing";
        }
        if (!event.prevHash().equals(hash)) {
            return "the previous hash is not that of the event before";
        }
        return chain.hash(hash, event.seq(), content(event)).equals(event.hash())
                ? null
                : "the event is not the one that was sealed";
    }

    private static HashChain.Content content(AuditEvent event) {
        return new HashChain.Content(
                event.eventId().toString(),
                GrekkoJson.text(event.occurredAt()),
                event.context(),
                event.type(),
                event.key(),
                event.body());
    }

    private List<AuditEvent> select(String where, Map<String, Object> values, int limit) {
        Query query = entities.createNativeQuery(
                        "select s.seq, cast(e.event_id as varchar(36)), e.occurred_at, e.context, e.type,"
                                + " e.event_key, e.body, s.prev_hash, s.hash from seal s join event e on e.ord = s.ord where "
                                + where)
                .setMaxResults(limit);
        values.forEach((place, value) -> query.setParameter(Integer.parseInt(place), value));
        List<?> rows = query.getResultList();
        return disclosure.of(rows.stream().map(row -> event((Object[]) row)).toList());
    }

    private static AuditEvent event(Object[] row) {
        return new AuditEvent(
                ((Number) row[0]).longValue(),
                UUID.fromString((String) row[1]),
                instant(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                null);
    }

    private static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) stored).toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** What is about a person has a commitment as its key. */
    private void addKey(StringBuilder where, Map<String, Object> values, @Nullable String key) {
        if (key == null) {
            return;
        }
        List<String> keys = new ArrayList<>(List.of(key));
        people.commitments(key).forEach(each -> keys.add(Commitment.key(each)));
        List<String> places = new ArrayList<>();
        for (String each : keys) {
            String place = Integer.toString(values.size() + 1);
            places.add("?" + place);
            values.put(place, each);
        }
        where.append(" and e.event_key in (").append(String.join(", ", places)).append(')');
    }

    private static void add(StringBuilder where, Map<String, Object> values, String test, @Nullable Object value) {
        if (value != null) {
            String place = Integer.toString(values.size() + 1);
            where.append(" and ").append(test).append(" ?").append(place);
            values.put(place, value);
        }
    }
}
