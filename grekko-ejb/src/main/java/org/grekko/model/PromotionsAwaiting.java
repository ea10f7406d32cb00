package org.grekko.model;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.Gate;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;

/** Models whose promotion was wished and is kept from it by nothing but a missing approval. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PromotionsAwaiting implements Awaiting {
    @EJB
    private ModelRegistry registry;

    @Override
    public List<AwaitedApproval> waiting() {
        return registry.list(null, null, ModelRegistry.MOST).stream()
                .flatMap(known -> awaited(known).stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<AwaitedApproval> awaited(ModelRecord known) {
        ModelWish wish = known.lastWish();
        if (wish == null || wish.accepted() || !onlyApprovalMissing(wish.findings())) {
            return Optional.empty();
        }
        return Optional.of(new AwaitedApproval(
                "MODEL",
                known.model().id(),
                "Model " + known.model().title() + " to " + wish.to(),
                "Every gate passes but the approvals.",
                wish.by(),
                wish.at(),
                wish.to() == Stage.LIVE ? "fund-manager" : "portfolio-manager",
                "models/version/" + known.model().id()));
    }

    private static boolean onlyApprovalMissing(List<Finding> findings) {
        List<Gate> failed = findings.stream()
                .filter(finding -> !finding.passed())
                .map(Finding::gate)
                .toList();
        return failed.equals(List.of(Gate.APPROVAL));
    }
}
