package org.grekko.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;

/** Everything that waits for a second person, of every context. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Approvals {
    @Inject
    @Any
    private Instance<Awaiting> contexts;

    /** What waits, the oldest first. */
    public List<AwaitedApproval> waiting() {
        return contexts.stream()
                .flatMap(context -> context.waiting().stream())
                .sorted(Comparator.comparing(AwaitedApproval::proposedAt).thenComparing(AwaitedApproval::id))
                .toList();
    }
}
