package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.Tolerance;
import org.grekko.risk.event.RiskProfileCreated;
import org.grekko.risk.store.ProfileMapping;
import org.grekko.risk.store.RiskProfileRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;

/** Risk profiles as rows. Every portfolio trades under the profile "standard". */
@Stateless
@SuppressWarnings("NullAway.Init")
public class RiskProfileService {
    private static final String STANDARD = "standard";

    @Inject
    private ProfileRows profileRows;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Creates the standard profile with MODERATE limits. */
    public void seed() {
        RiskLimits limits = RiskLimits.defaults(ids.next(), Tolerance.MODERATE);
        RiskProfileRow row = new RiskProfileRow();
        row.id = limits.profileId();
        row.name = STANDARD;
        row.tolerance = Tolerance.MODERATE.name();
        row.version = limits.version();
        ProfileMapping.write(limits, row);
        row.createdAt = clock.now();
        profileRows.add(row);
        events.publish(new RiskProfileCreated(row.id, row.name, row.tolerance, row.version, row.createdAt));
    }

    /**
     * The limits that a portfolio trades under.
     *
     * @throws IllegalStateException when there is no profile, as before the first start
     */
    public RiskLimits limits(UUID portfolioId) {
        return profileRows.all().stream()
                .filter(row -> row.name.equals(STANDARD))
                .findFirst()
                .map(ProfileMapping::limits)
                .orElseThrow(() -> new IllegalStateException(
                        "portfolio " + portfolioId + " has no risk profile; nothing may be traded"));
    }

    /** All profiles, by name. */
    public List<RiskProfile> profiles() {
        return profileRows.all().stream()
                .map(row -> new RiskProfile(row.id, row.name, row.tolerance, ProfileMapping.limits(row)))
                .toList();
    }
}
