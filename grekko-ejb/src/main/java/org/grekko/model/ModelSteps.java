package org.grekko.model;

import java.util.List;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.model.domain.lifecycle.Demotion;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.GateThresholds;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.event.GateResult;
import org.grekko.model.event.ModelApprovalRefused;
import org.grekko.model.event.ModelApproved;
import org.grekko.model.event.ModelBarsFailed;
import org.grekko.model.event.ModelDemoted;
import org.grekko.model.event.ModelPromoted;
import org.grekko.model.event.ModelPromotionRefused;
import org.grekko.model.store.ModelRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.jspecify.annotations.Nullable;

/** Steps of a model's life on its row, each with its event. The row is locked by the caller, who has a transaction. */
final class ModelSteps {
    private final EventPublisher events;
    private final Clock clock;
    private final GateThresholds limits;

    ModelSteps(EventPublisher events, Clock clock, GateThresholds limits) {
        this.events = events;
        this.clock = clock;
        this.limits = limits;
    }

    /** Goes up when every gate lets it pass; what the gates found stays with the row either way. */
    Outcome promote(ModelRow row, PromotionRequest request, @Nullable UUID evidence, String by) {
        ModelLife before = ModelMapping.life(row);
        Outcome outcome = before.promote(request, limits);
        boolean accepted = outcome instanceof Outcome.Accepted;
        ModelMapping.wish(new ModelWish(request.to(), evidence, accepted, outcome.findings(), by, clock.now()), row);
        String from = before.stage().name();
        String to = request.to().name();
        List<GateResult> gates =
                outcome.findings().stream().map(ModelSteps::told).toList();
        if (outcome instanceof Outcome.Accepted step) {
            ModelMapping.life(step.life(), row);
            if (step.life().stage() == Stage.LIVE) {
                row.promotedAt = clock.now();
            }
            events.publish(
                    new ModelPromoted(row.id, row.name, row.version, from, to, evidence, gates, by, clock.now()));
        } else {
            events.publish(new ModelPromotionRefused(
                    row.id, row.name, row.version, from, to, evidence, gates, by, clock.now()));
        }
        return outcome;
    }

    private static GateResult told(Finding finding) {
        return new GateResult(finding.gate().name(), finding.passed(), finding.value(), finding.limit());
    }

    /** Takes an approval of the next stage. */
    Outcome approve(ModelRow row, Approval approval) {
        Outcome outcome = ModelMapping.life(row).approve(approval);
        String to = approval.to().name();
        String role = approval.role().name();
        if (outcome instanceof Outcome.Accepted step) {
            ModelMapping.life(step.life(), row);
            events.publish(new ModelApproved(
                    row.id, row.name, row.version, to, approval.evidence(), role, approval.person(), clock.now()));
        } else if (outcome instanceof Outcome.Refused refused) {
            events.publish(new ModelApprovalRefused(
                    row.id, row.name, row.version, to, role, refused.reasons(), approval.person(), clock.now()));
        }
        return outcome;
    }

    /**
     * Takes what happened.
     *
     * @return whether the model was sent back to research; one that is there stays as it is
     */
    boolean on(ModelRow row, Incident incident) {
        ModelLife before = ModelMapping.life(row);
        if (before.stage() == Stage.RESEARCH) {
            return false;
        }
        ModelLife after = before.on(incident, limits.demotion());
        ModelMapping.life(after, row);
        Demotion demotion = after.demotion();
        if (after.stage() == Stage.RESEARCH && demotion != null) {
            events.publish(new ModelDemoted(
                    row.id,
                    row.name,
                    row.version,
                    demotion.from().name(),
                    demotion.reason().name(),
                    demotion.detail(),
                    clock.now()));
            return true;
        }
        if (after.failedBars() != before.failedBars()) {
            events.publish(new ModelBarsFailed(row.id, row.name, row.version, after.failedBars(), clock.now()));
        }
        return false;
    }
}
