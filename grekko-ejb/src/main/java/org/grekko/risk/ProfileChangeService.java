package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.risk.domain.ChangeStatus;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.Tolerance;
import org.grekko.risk.event.ProfileChangeStepped;
import org.grekko.risk.store.ProfileChangeRow;
import org.grekko.risk.store.ProfileMapping;
import org.grekko.risk.store.RiskProfileRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/**
 * Changes of profiles: one person proposes, another decides, and when the time has come {@link RiskClock} puts them in
 * force. A change says only what is to be different, so that two of them do not undo each other.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ProfileChangeService {
    /** How many changes a list has at most. */
    public static final int MOST = 500;

    private static final String GREKKO = "grekko";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private ProfileRows profiles;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Stores a proposed change; {@link ChangeAnswer.Wrong} says what of it could not be kept. */
    public ChangeAnswer propose(NewChange wish) {
        Optional<RiskProfileRow> found = profiles.find(wish.profileId());
        if (found.isEmpty()) {
            return new ChangeAnswer.Missing();
        }
        RiskProfileRow profile = found.get();
        List<FieldError> errors = new ArrayList<>();
        RiskLimits now = ProfileMapping.limits(profile);
        Map<String, String> before = LimitsText.plain(now);
        Map<String, String> wanted = wanted(wish, before, errors);
        Instant effective = wish.effectiveAt() == null ? clock.now() : wish.effectiveAt();
        if (wish.effectiveAt() != null && effective.isBefore(clock.now())) {
            errors.add(new FieldError("effectiveAt", "must not be in the past; leave it out for at once"));
        }
        if (wanted.isEmpty() && wish.tolerance() == null && errors.isEmpty()) {
            errors.add(new FieldError("limits", "must name a limit with a value that it does not have now"));
        }
        if (errors.isEmpty()) {
            errors.addAll(ProposedLimits.errors(ProposedLimits.changed(now, wanted)));
        }
        if (!errors.isEmpty()) {
            return new ChangeAnswer.Wrong(errors);
        }
        before.keySet().retainAll(wanted.keySet());
        ProfileChangeRow row = row(wish, effective);
        row.limits = LimitsText.write(wanted);
        row.before = LimitsText.write(before);
        entities.persist(row);
        tell(row, profile.name, null, wish.reason(), wish.by());
        return new ChangeAnswer.Done(view(row, profile.name));
    }

    private ProfileChangeRow row(NewChange wish, Instant effective) {
        ProfileChangeRow row = new ProfileChangeRow();
        row.id = ids.next();
        row.profileId = wish.profileId();
        row.tolerance = wish.tolerance() == null ? null : wish.tolerance().name();
        row.reason = wish.reason();
        row.status = ChangeStatus.PROPOSED.name();
        row.proposedBy = wish.by();
        row.proposedAt = clock.now();
        row.effectiveAt = effective;
        return row;
    }

    /** The limits that differ from what holds; of a tolerance its defaults, where the wish names no limit itself. */
    private static Map<String, String> wanted(NewChange wish, Map<String, String> before, List<FieldError> errors) {
        Map<String, String> wanted = new TreeMap<>();
        Tolerance tolerance = wish.tolerance();
        if (tolerance != null) {
            wanted.putAll(LimitsText.plain(RiskLimits.defaults(wish.profileId(), tolerance)));
        }
        wish.limits().forEach((name, value) -> {
            Optional<FieldError> wrong = ProposedLimits.wrong(name, value);
            wrong.ifPresent(errors::add);
            if (wrong.isEmpty()) {
                wanted.put(name, GrekkoJson.text(value));
            }
        });
        wanted.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        return wanted;
    }

    /** Approves a change that another person proposed; it holds when its time has come. */
    public ChangeAnswer approve(UUID id, String by) {
        ProfileChangeRow row = entities.find(ProfileChangeRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && !row.proposedBy.equals(by) && row.status.equals(ChangeStatus.PROPOSED.name())) {
            RiskProfileRow profile = profiles.held(row.profileId);
            List<FieldError> errors = ProposedLimits.errors(
                    ProposedLimits.changed(ProfileMapping.limits(profile), LimitsText.read(row.limits)));
            if (!errors.isEmpty()) {
                return new ChangeAnswer.Wrong(errors);
            }
        }
        return decide(row, ChangeStatus.APPROVED, null, by);
    }

    /** Rejects a change that another person proposed. */
    public ChangeAnswer reject(UUID id, String reason, String by) {
        return decide(
                entities.find(ProfileChangeRow.class, id, LockModeType.PESSIMISTIC_WRITE),
                ChangeStatus.REJECTED,
                reason,
                by);
    }

    private ChangeAnswer decide(@Nullable ProfileChangeRow row, ChangeStatus to, @Nullable String reason, String by) {
        if (row == null) {
            return new ChangeAnswer.Missing();
        }
        if (row.proposedBy.equals(by)) {
            return new ChangeAnswer.OwnProposal();
        }
        String profile = profiles.held(row.profileId).name;
        if (!ChangeStatus.valueOf(row.status).mayBecome(to)) {
            return new ChangeAnswer.NotNow(view(row, profile));
        }
        row.decidedBy = by;
        row.decidedAt = clock.now();
        row.decisionReason = reason;
        step(row, profile, to, reason == null ? "approved" : reason, by);
        return new ChangeAnswer.Done(view(row, profile));
    }

    /** The approved changes whose time has come, in the order of their times; at most 100. */
    public List<UUID> due() {
        return entities.createQuery(
                        "select c.id from ProfileChangeRow c where c.status = 'APPROVED' and c.effectiveAt <= :now"
                                + " order by c.effectiveAt, c.id",
                        UUID.class)
                .setParameter("now", clock.now())
                .setMaxResults(100)
                .getResultList();
    }

    /**
     * Puts an approved change in force, in a transaction of its own: the limits, the version and both events together.
     * One that is in force already is left as it is.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void apply(UUID id) {
        ProfileChangeRow row = entities.find(ProfileChangeRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !ChangeStatus.valueOf(row.status).mayBecome(ChangeStatus.APPLIED)) {
            return;
        }
        RiskProfileRow profile = profiles.held(row.profileId);
        RiskLimits after = ProposedLimits.changed(ProfileMapping.limits(profile), LimitsText.read(row.limits));
        List<FieldError> errors = ProposedLimits.errors(after);
        if (!errors.isEmpty()) {
            row.decisionReason = errors.get(0).sentence();
            step(row, profile.name, ChangeStatus.FAILED, row.decisionReason, GREKKO);
            return;
        }
        row.appliedAt = clock.now();
        row.version = after.version();
        profiles.change(profile, after, view(row, profile.name));
        step(row, profile.name, ChangeStatus.APPLIED, "its time has come", GREKKO);
    }

    /** Changes, the newest first, at most {@value #MOST}. */
    public List<ProfileChange> list() {
        return views("select c from ProfileChangeRow c order by c.proposedAt desc, c.id desc");
    }

    /** Changes that wait for a second person, the oldest first, at most {@value #MOST}. */
    public List<ProfileChange> proposed() {
        return views("select c from ProfileChangeRow c where c.status = 'PROPOSED' order by c.proposedAt, c.id");
    }

    private List<ProfileChange> views(String query) {
        Map<UUID, String> names = profiles.names();
        return entities.createQuery(query, ProfileChangeRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> view(row, names.getOrDefault(row.profileId, "")))
                .toList();
    }

    /** The versions of a profile, the newest first, at most 500; empty when there is no such profile. */
    public List<ProfileVersion> history(UUID profileId) {
        return profiles.history(profileId);
    }

    private void step(ProfileChangeRow row, String profile, ChangeStatus to, String reason, String by) {
        String from = row.status;
        row.status = to.name();
        tell(row, profile, from, reason, by);
    }

    private void tell(ProfileChangeRow row, String profile, @Nullable String from, String reason, String by) {
        events.publish(new ProfileChangeStepped(
                row.id,
                row.profileId,
                profile,
                LimitsText.read(row.limits),
                LimitsText.read(row.before),
                from,
                row.status,
                reason,
                by,
                row.effectiveAt,
                clock.now()));
    }

    private static ProfileChange view(ProfileChangeRow row, String profile) {
        return new ProfileChange(
                row.id,
                row.profileId,
                profile,
                row.tolerance,
                LimitsText.read(row.limits),
                LimitsText.read(row.before),
                row.reason,
                ChangeStatus.valueOf(row.status),
                row.proposedBy,
                row.proposedAt,
                row.effectiveAt,
                row.decidedBy,
                row.decidedAt,
                row.decisionReason,
                row.appliedAt,
                row.version);
    }
}
