package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;

/** Resumptions that wait for a second person. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ResumptionsAwaiting implements Awaiting {
    @EJB
    private ResumptionService resumptions;

    @EJB
    private BreakerService breakers;

    @Override
    public List<AwaitedApproval> waiting() {
        return resumptions.proposed().stream().limit(MOST).map(this::awaited).toList();
    }

    private AwaitedApproval awaited(ProposedResumption each) {
        String what = breakers.find(each.breakerId())
                .map(breaker -> breaker.where() + " at " + breaker.level().code())
                .orElse("");
        return new AwaitedApproval(
                "RESUMPTION",
                each.id(),
                "Resume " + what,
                (each.abandonFlatten() ? "Positions that are not closed yet stay open. " : "") + each.reason(),
                each.proposedBy(),
                each.proposedAt(),
                "risk-manager",
                "approvals");
    }
}
