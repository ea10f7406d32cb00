package org.grekko.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.event.RiskProfileChanged;
import org.grekko.risk.store.ProfileMapping;
import org.grekko.risk.store.ProfileVersionRow;
import org.grekko.risk.store.RiskProfileRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Profiles and their versions as rows, in the caller's transaction. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ProfileRows {
    private static final int MOST_VERSIONS = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** All profiles, by name. */
    public List<RiskProfileRow> all() {
        return entities.createQuery("select p from RiskProfileRow p order by p.name", RiskProfileRow.class)
                .getResultList();
    }

    /** The profile of that id. */
    public Optional<RiskProfileRow> find(UUID id) {
        return Optional.ofNullable(entities.find(RiskProfileRow.class, id));
    }

    /** The profile of that id, which must exist, so that nobody changes it before the transaction ends. */
    public RiskProfileRow held(UUID id) {
        return Optional.ofNullable(entities.find(RiskProfileRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("there is no profile " + id));
    }

    /** The names of all profiles. */
    public Map<UUID, String> names() {
        return all().stream().collect(Collectors.toMap(row -> row.id, row -> row.name));
    }

    /** Stores a new profile with its first version. */
    public void add(RiskProfileRow row) {
        entities.persist(row);
        entities.flush();
        keep(row, null);
    }

    /** Puts other limits in force and keeps them as a version. */
    public void change(RiskProfileRow row, RiskLimits after, ProfileChange change) {
        row.version = after.version();
        ProfileMapping.write(after, row);
        if (change.tolerance() != null) {
            row.tolerance = change.tolerance();
        }
        keep(row, change);
        events.publish(new RiskProfileChanged(
                row.id,
                row.name,
                row.tolerance,
                row.version,
                LimitsText.plain(after),
                change.id(),
                change.proposedBy(),
                String.valueOf(change.decidedBy()),
                clock.now()));
    }

    private void keep(RiskProfileRow row, @Nullable ProfileChange change) {
        ProfileVersionRow version = new ProfileVersionRow();
        version.id = ids.next();
        version.profileId = row.id;
        version.version = row.version;
        version.tolerance = row.tolerance;
        version.limits = LimitsText.write(LimitsText.plain(ProfileMapping.limits(row)));
        version.changeId = change == null ? null : change.id();
        version.reason = change == null ? "defaults of its tolerance" : change.reason();
        version.proposedBy = change == null ? "grekko" : change.proposedBy();
        version.approvedBy = change == null ? null : change.decidedBy();
        version.effectiveAt = clock.now();
        entities.persist(version);
    }

    /** The versions of a profile, the newest first, at most 500; empty when there is no such profile. */
    public List<ProfileVersion> history(UUID profileId) {
        List<ProfileVersionRow> found = entities.createQuery(
                        "select v from ProfileVersionRow v where v.profileId = :profile order by v.version desc",
                        ProfileVersionRow.class)
                .setParameter("profile", profileId)
                .setMaxResults(MOST_VERSIONS)
                .getResultList();
        List<ProfileVersion> versions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            versions.add(version(found.get(i), i + 1 < found.size() ? found.get(i + 1) : null));
        }
        return versions;
    }

    private static ProfileVersion version(ProfileVersionRow row, @Nullable ProfileVersionRow before) {
        Map<String, String> limits = LimitsText.read(row.limits);
        Map<String, String> other = before == null ? new TreeMap<>() : LimitsText.read(before.limits);
        other.entrySet().removeIf(each -> each.getValue().equals(limits.get(each.getKey())));
        return new ProfileVersion(
                row.profileId,
                row.version,
                row.tolerance,
                limits,
                other,
                row.changeId,
                row.reason,
                row.proposedBy,
                row.approvedBy,
                row.effectiveAt);
    }
}
