package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;

/** Erasures of personal data that wait for a second person; what is to be erased is for compliance alone. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ErasuresAwaiting implements Awaiting {
    @EJB
    private ErasureService erasures;

    @Override
    public List<AwaitedApproval> waiting() {
        return erasures.proposed().stream()
                .limit(MOST)
                .map(each -> new AwaitedApproval(
                        "ERASURE",
                        each.id(),
                        "Erase personal data, request " + each.reference(),
                        each.kind() + " in " + each.found() + " places. " + each.reason(),
                        each.proposedBy(),
                        each.proposedAt(),
                        "compliance",
                        "compliance"))
                .toList();
    }
}
