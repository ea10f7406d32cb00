package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.compliance.domain.ErasureStatus;
import org.grekko.compliance.domain.RetentionClass;
import org.grekko.compliance.domain.RetentionPlan;
import org.grekko.compliance.event.ErasureStepped;
import org.grekko.compliance.store.ErasureRow;
import org.grekko.shared.Clock;
import org.grekko.shared.Erasure;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.grekko.shared.PersonalData;
import org.grekko.shared.PersonalWords;
import org.jspecify.annotations.Nullable;

/** Requests to erase what is held of a person: one person asks, another approves, and {@link ErasureRound} works it off. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ErasureService {
    /** How many requests a list has at most. */
    public static final int MOST = 500;

    private static final String VALUE = "value";
    private static final String GREKKO = "grekko";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private RuleService rules;

    @Inject
    @Any
    private Instance<PersonalData> keepers;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Stores a request, once it is known that it could be worked off. */
    public ErasureAnswer propose(NewErasure wish) {
        Optional<String> hold = hold();
        if (hold.isPresent()) {
            return new ErasureAnswer.Held(hold.get());
        }
        List<FieldError> errors = errors(wish);
        if (!errors.isEmpty()) {
            return new ErasureAnswer.Wrong(errors);
        }
        long found = count(wish.kind(), wish.value());
        long plain = plain(wish.value());
        if (found + plain == 0) {
            return wrong("stands nowhere; there is nothing to erase");
        }
        ErasureRow row = new ErasureRow();
        row.id = ids.next();
        row.kind = wish.kind().name();
        row.subject = wish.value();
        row.reference = wish.reference();
        row.reason = wish.reason();
        row.status = ErasureStatus.PROPOSED.name();
        row.proposedBy = wish.by();
        row.proposedAt = clock.now();
        row.found = found;
        row.plainEvents = plain;
        entities.persist(row);
        tell(row, null, wish.reason(), wish.by());
        return new ErasureAnswer.Done(view(row));
    }

    private static ErasureAnswer wrong(String message) {
        return new ErasureAnswer.Wrong(List.of(new FieldError(VALUE, message)));
    }

    private List<FieldError> errors(NewErasure wish) {
        List<FieldError> errors = new ArrayList<>();
        String value = wish.value();
        Optional<FieldError> length = length(VALUE, value, NewErasure.LONGEST_VALUE);
        if (length.isPresent()) {
            errors.add(length.get());
        } else if (wish.kind() == Erasure.Kind.USER && value.equals(wish.by())) {
            errors.add(new FieldError(VALUE, "is you; let somebody else ask for it"));
        } else {
            obstacle(wish.kind(), value).ifPresent(why -> errors.add(new FieldError(VALUE, why)));
        }
        length("reference", wish.reference(), NewErasure.LONGEST_REFERENCE).ifPresent(errors::add);
        PersonalWords words = new PersonalWords(value);
        if (errors.isEmpty() && words.in(wish.reference())) {
            errors.add(new FieldError("reference", "must not say what is to be erased, as it stays"));
        }
        if (errors.isEmpty() && words.in(wish.reason())) {
            errors.add(new FieldError("reason", "must not say what is to be erased, as it stays"));
        }
        return errors;
    }

    private static Optional<FieldError> length(String field, String text, int longest) {
        return text.length() < NewErasure.SHORTEST || text.length() > longest
                ? Optional.of(
                        new FieldError(field, "must have " + NewErasure.SHORTEST + " to " + longest + " characters"))
                : Optional.empty();
    }

    private Optional<String> obstacle(Erasure.Kind kind, String value) {
        return keepers.stream()
                .flatMap(keeper -> keeper.obstacle(kind, value).stream())
                .findFirst();
    }

    private long count(Erasure.Kind kind, String value) {
        return keepers.stream().mapToLong(keeper -> keeper.count(kind, value)).sum();
    }

    private long plain(String value) {
        return keepers.stream().mapToLong(keeper -> keeper.plain(value)).sum();
    }

    /** Why nothing may be erased now; empty when it may. */
    public Optional<String> hold() {
        return new RetentionPlan(rules.inForce()).holds(RetentionClass.PERSONAL_DATA)
                ? Optional.of(
                        "A legal hold keeps personal data; withdraw the rule LEGAL_HOLD that names PERSONAL_DATA first")
                : Optional.empty();
    }

    /** Approves what another person asked for; it is worked off at once, and cannot be taken back. */
    public ErasureAnswer approve(UUID id, String by) {
        return decide(id, ErasureStatus.APPROVED, null, by);
    }

    /** Rejects what another person asked for; the request forgets its value. */
    public ErasureAnswer reject(UUID id, String reason, String by) {
        return decide(id, ErasureStatus.REJECTED, reason, by);
    }

    private ErasureAnswer decide(UUID id, ErasureStatus to, @Nullable String reason, String by) {
        ErasureRow row = held(id);
        if (row == null) {
            return new ErasureAnswer.Missing();
        }
        if (row.proposedBy.equals(by) || row.subject.equals(by)) {
            return new ErasureAnswer.NotByYou();
        }
        if (!row.status.equals(ErasureStatus.PROPOSED.name())) {
            return new ErasureAnswer.NotNow(view(row));
        }
        if (to == ErasureStatus.APPROVED) {
            Optional<String> why = hold().or(() ->
                    obstacle(Erasure.Kind.valueOf(row.kind), row.subject).map(each -> "The value " + each));
            if (why.isPresent()) {
                return new ErasureAnswer.Held(why.get());
            }
        } else {
            row.subject = "";
        }
        row.decidedBy = by;
        row.decidedAt = clock.now();
        row.decisionReason = reason;
        step(row, to, reason == null ? "approved" : reason, by);
        return new ErasureAnswer.Done(view(row));
    }

    private @Nullable ErasureRow held(UUID id) {
        return entities.find(ErasureRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is approved and not done, the oldest first; at most 100. */
    public List<UUID> due() {
        return entities.createQuery(
                        "select e.id from ErasureRow e where e.status = 'APPROVED' order by e.proposedAt, e.id",
                        UUID.class)
                .setMaxResults(100)
                .getResultList();
    }

    /** The request, locked, if it is to be worked off now. */
    public Optional<Erasure> begin(UUID id) {
        ErasureRow row = held(id);
        if (row == null || row.decidedBy == null || !row.status.equals(ErasureStatus.APPROVED.name())) {
            return Optional.empty();
        }
        Erasure.Kind kind = Erasure.Kind.valueOf(row.kind);
        return Optional.of(
                new Erasure(row.id, kind, row.subject, row.reference, row.proposedBy, row.decidedBy, clock.now()));
    }

    /** Notes, in the transaction that erased them, in how many more places the value was erased. */
    public void note(UUID id, int places) {
        ErasureRow row = held(id);
        if (row != null) {
            row.erased += places;
        }
    }

    /** Ends a request of which nothing is left; from then on it does not know its value. */
    public void end(Erasure what) {
        ErasureRow row = held(what.id());
        if (row != null) {
            row.plainEvents = plain(row.subject);
            row.subject = "";
            row.doneAt = what.at();
            step(row, ErasureStatus.DONE, "nothing is left", GREKKO);
        }
    }

    /** Requests, the newest first, at most {@value #MOST}. */
    public List<DataErasure> list() {
        return views("select e from ErasureRow e order by e.proposedAt desc, e.id desc");
    }

    /** Requests that wait for a second person, the oldest first, at most {@value #MOST}. */
    public List<DataErasure> proposed() {
        return views("select e from ErasureRow e where e.status = 'PROPOSED' order by e.proposedAt, e.id");
    }

    /** One request. */
    public Optional<DataErasure> find(UUID id) {
        return Optional.ofNullable(entities.find(ErasureRow.class, id)).map(ErasureService::view);
    }

    private List<DataErasure> views(String query) {
        return entities.createQuery(query, ErasureRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(ErasureService::view)
                .toList();
    }

    private void step(ErasureRow row, ErasureStatus to, String reason, String by) {
        String from = row.status;
        row.status = to.name();
        tell(row, from, reason, by);
    }

    private void tell(ErasureRow row, @Nullable String from, String reason, String by) {
        events.publish(new ErasureStepped(
                row.id,
                row.kind,
                row.reference,
                from,
                row.status,
                row.erased,
                row.plainEvents,
                reason,
                by,
                clock.now()));
    }

    private static DataErasure view(ErasureRow row) {
        return new DataErasure(
                row.id,
                Erasure.Kind.valueOf(row.kind),
                row.subject,
                row.reference,
                row.reason,
                ErasureStatus.valueOf(row.status),
                row.proposedBy,
                row.proposedAt,
                row.decidedBy,
                row.decidedAt,
                row.decisionReason,
                row.found,
                row.erased,
                row.plainEvents,
                row.doneAt);
    }
}
