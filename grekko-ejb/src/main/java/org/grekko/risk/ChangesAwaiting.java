package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;

/** Changes of profiles that wait for a second person. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ChangesAwaiting implements Awaiting {
    @EJB
    private ProfileChangeService changes;

    @Override
    public List<AwaitedApproval> waiting() {
        return changes.proposed().stream()
                .limit(MOST)
                .map(change -> new AwaitedApproval(
                        "PROFILE_CHANGE",
                        change.id(),
                        "Risk profile " + change.profile(),
                        change.differences() + ". " + change.reason(),
                        change.proposedBy(),
                        change.proposedAt(),
                        "risk-manager",
                        "profiles"))
                .toList();
    }
}
