package org.grekko.compliance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.compliance.domain.RuleBody;
import org.grekko.compliance.domain.RuleInForce;
import org.grekko.compliance.domain.RuleKind;
import org.grekko.compliance.domain.RuleStatus;
import org.grekko.compliance.event.RuleStepped;
import org.grekko.compliance.store.RuleRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Rules of compliance as versions: one person proposes, another approves, and from its time on the newest version of a
 * name holds. Nothing of a version changes once it is approved.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class RuleService {
    /** How many versions a list has at most. */
    public static final int MOST = 500;

    private static final String NAME = "[a-z][a-z0-9-]{1,29}";
    private static final String GREKKO = "grekko";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Stores a proposal; {@link RuleAnswer.Wrong} says what of it could not be kept. */
    public RuleAnswer propose(NewRule wish) {
        Instant now = clock.now();
        if (!wish.name().matches(NAME)) {
            return wrong("name", "must be 2 to 30 small letters, digits and dashes, beginning with a letter");
        }
        if (wish.effectiveAt() != null && wish.effectiveAt().isBefore(now)) {
            return wrong("effectiveAt", "must not be in the past; leave it out for at once");
        }
        Optional<RuleRow> before = newest(wish.name());
        RuleRow row = new RuleRow();
        if (wish.kind() == null || wish.body() == null) {
            if (before.isEmpty() || before.get().withdrawn) {
                return wrong("name", "names no rule that could be withdrawn; a new one needs kind and body");
            }
            row.kind = before.get().kind;
            row.body = before.get().body;
            row.withdrawn = true;
        } else {
            if (before.isPresent() && !before.get().kind.equals(wish.kind().name())) {
                return wrong("kind", "is " + before.get().kind + " for this name; choose another name");
            }
            RuleText.Read read = RuleText.read(wish.kind(), wish.body());
            if (read instanceof RuleText.Read.Bad bad) {
                return new RuleAnswer.Wrong(bad.errors());
            }
            row.kind = wish.kind().name();
            row.body = RuleText.write(((RuleText.Read.Good) read).body());
        }
        return new RuleAnswer.Done(stored(row, wish, now));
    }

    private ComplianceRule stored(RuleRow row, NewRule wish, Instant now) {
        row.id = ids.next();
        row.name = wish.name();
        row.reason = wish.reason();
        row.status = RuleStatus.PROPOSED.name();
        row.proposedBy = wish.by();
        row.proposedAt = now;
        row.effectiveAt = wish.effectiveAt() == null ? now : wish.effectiveAt();
        entities.persist(row);
        tell(row, null, wish.reason(), wish.by());
        return view(row);
    }

    private static RuleAnswer wrong(String field, String message) {
        return new RuleAnswer.Wrong(List.of(new FieldError(field, message)));
    }

    /** The approved version of that name with the highest number. */
    private Optional<RuleRow> newest(String name) {
        return entities.createQuery(
                        "select r from RuleRow r where r.name = :name and r.version is not null order by r.version desc",
                        RuleRow.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Approves what another person proposed; it holds when its time has come. */
    public RuleAnswer approve(UUID id, String by) {
        return decide(id, RuleStatus.APPROVED, null, by);
    }

    /** Rejects what another person proposed. */
    public RuleAnswer reject(UUID id, String reason, String by) {
        return decide(id, RuleStatus.REJECTED, reason, by);
    }

    private RuleAnswer decide(UUID id, RuleStatus to, @Nullable String reason, String by) {
        RuleRow row = entities.find(RuleRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new RuleAnswer.Missing();
        }
        if (row.proposedBy.equals(by)) {
            return new RuleAnswer.OwnProposal();
        }
        if (!row.status.equals(RuleStatus.PROPOSED.name())) {
            return new RuleAnswer.NotNow(view(row));
        }
        Instant now = clock.now();
        if (to == RuleStatus.APPROVED) {
            Integer last = newest(row.name).map(each -> each.version).orElse(null);
            row.version = last == null ? 1 : last + 1;
            row.effectiveAt = row.effectiveAt.isBefore(now) ? now : row.effectiveAt;
        }
        row.decidedBy = by;
        row.decidedAt = now;
        row.decisionReason = reason;
        step(row, to, reason == null ? "approved" : reason, by);
        return new RuleAnswer.Done(view(row));
    }

    /** The approved versions whose time has come and that nobody has told yet, the oldest first; at most 100. */
    public List<UUID> due() {
        return entities.createQuery(
                        "select r.id from RuleRow r where r.status = 'APPROVED' and r.effectiveAt <= :now"
                                + " order by r.effectiveAt, r.version",
                        UUID.class)
                .setParameter("now", clock.now())
                .setMaxResults(100)
                .getResultList();
    }

    /** Notes that a version came into force; empty when that was noted before, or when with it the rule ends. */
    public Optional<RuleInForce> begin(UUID id) {
        RuleRow row = entities.find(RuleRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        Integer version = row == null ? null : row.version;
        if (row == null || version == null || !row.status.equals(RuleStatus.APPROVED.name())) {
            return Optional.empty();
        }
        row.inForceAt = clock.now();
        step(row, RuleStatus.IN_FORCE, "its time has come", GREKKO);
        return row.withdrawn ? Optional.empty() : Optional.of(new RuleInForce(row.name, version, body(row)));
    }

    /** The rules that hold now: of each name the version whose time came last. */
    public List<RuleInForce> inForce() {
        return held(row -> new RuleInForce(row.name, Objects.requireNonNull(row.version), body(row)));
    }

    /** The versions that hold now, by name. */
    public List<ComplianceRule> holding() {
        return held(RuleService::view);
    }

    private <T> List<T> held(Function<RuleRow, T> form) {
        Map<String, RuleRow> held = new LinkedHashMap<>();
        entities.createQuery(
                        "select r from RuleRow r where r.status in ('APPROVED', 'IN_FORCE') and r.effectiveAt <= :now"
                                + " order by r.effectiveAt, r.version",
                        RuleRow.class)
                .setParameter("now", clock.now())
                .getResultStream()
                .forEach(row -> held.compute(row.name, (name, before) -> row.withdrawn ? null : row));
        return held.values().stream().map(form).toList();
    }

    /** Versions, the newest first, at most {@value #MOST}. */
    public List<ComplianceRule> list() {
        return views("select r from RuleRow r order by r.proposedAt desc, r.id desc");
    }

    /** Versions that wait for a second person, the oldest first, at most {@value #MOST}. */
    public List<ComplianceRule> proposed() {
        return views("select r from RuleRow r where r.status = 'PROPOSED' order by r.proposedAt, r.id");
    }

    private List<ComplianceRule> views(String query) {
        return entities.createQuery(query, RuleRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(RuleService::view)
                .toList();
    }

    private void step(RuleRow row, RuleStatus to, String reason, String by) {
        String from = row.status;
        row.status = to.name();
        tell(row, from, reason, by);
    }

    private void tell(RuleRow row, @Nullable String from, String reason, String by) {
        events.publish(new RuleStepped(
                row.id,
                row.name,
                row.kind,
                row.version,
                row.body,
                row.withdrawn,
                from,
                row.status,
                reason,
                by,
                row.effectiveAt,
                clock.now()));
    }

    private static RuleBody body(RuleRow row) {
        return RuleText.stored(RuleKind.valueOf(row.kind), row.body);
    }

    private static ComplianceRule view(RuleRow row) {
        return new ComplianceRule(
                row.id,
                row.name,
                RuleKind.valueOf(row.kind),
                row.version,
                body(row),
                row.withdrawn,
                row.reason,
                RuleStatus.valueOf(row.status),
                row.proposedBy,
                row.proposedAt,
                row.effectiveAt,
                row.decidedBy,
                row.decidedAt,
                row.decisionReason,
                row.inForceAt);
    }
}
