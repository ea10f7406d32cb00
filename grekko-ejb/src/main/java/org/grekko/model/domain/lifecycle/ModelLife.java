package org.grekko.model.domain.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one version of a model: its stage and what it rests on. Immutable; every change makes a new one. It goes up
 * only on evidence that passes every gate and on the approvals that the stage needs, and falls to research by itself when
 * one of the rules of demotion says so. What it had shown until then counts no more.
 *
 * @param version semantic version of the model
 * @param stage where it is
 * @param research what it became a candidate on; null before
 * @param paper what it went live on; null before
 * @param approvals those for the next stage, oldest first, at most one for each person
 * @param failedBars on how many bars in a row the venue has failed
 * @param demotion why it was last sent back; null when it never was
 */
public record ModelLife(
        String version,
        Stage stage,
        @Nullable ResearchEvidence research,
        @Nullable PaperEvidence paper,
        List<Approval> approvals,
        int failedBars,
        @Nullable Demotion demotion) {
    private static final int MOST_APPROVALS = 20;

    public ModelLife {
        approvals = List.copyOf(approvals);
    }

    /** A new version, in research. */
    public static ModelLife begin(String version) {
        return new ModelLife(version, Stage.RESEARCH, null, null, List.of(), 0, null);
    }

    /** Goes up when every gate lets it pass. */
    public Outcome promote(PromotionRequest request, GateThresholds limits) {
        List<Finding> findings = Gates.of(this, request, limits);
        return findings.stream().allMatch(Finding::passed)
                ? new Outcome.Accepted(risen(request), findings)
                : new Outcome.Refused(findings);
    }

    private ModelLife risen(PromotionRequest request) {
        return new ModelLife(
                version,
                request.to(),
                request instanceof PromotionRequest.ToCandidate wish ? wish.evidence() : research,
                request instanceof PromotionRequest.ToLive wish ? wish.evidence() : paper,
                List.of(),
                0,
                demotion);
    }

    /** Takes an approval of the next stage; one that a person gives again replaces the first. */
    public Outcome approve(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.removeIf(each -> each.person().equals(approval.person()));
        boolean allowed = approval.role().mayApprove(approval.to()) && all.size() < MOST_APPROVALS;
        List<Finding> findings = List.of(
                Gates.stage(this, approval.to()),
                new Finding(
                        Gate.APPROVAL,
                        allowed,
                        approval.person() + " as " + approval.role(),
                        approval.to() == Stage.LIVE
                                ? "a fund or portfolio manager"
                                : "a portfolio manager, for PAPER"));
        all.add(approval);
        return findings.stream().allMatch(Finding::passed)
                ? new Outcome.Accepted(with(all, failedBars), findings)
                : new Outcome.Refused(findings);
    }

    /** Takes what happened; in research afterwards when a rule of demotion says so. */
    public ModelLife on(Incident incident, GateThresholds.Demotion limits) {
        if (incident instanceof Incident.KillSwitch kill) {
            return demoted(Demotion.Reason.KILL_SWITCH, kill.person() + ": " + kill.reason());
        }
        if (!stage.trades()) {
            return this;
        }
        if (incident instanceof Incident.ModelFailed failed) {
            return demoted(Demotion.Reason.EXCEPTION, failed.message());
        }
        if (incident instanceof Incident.Drawdown fall) {
            // What is not a number is no proof that all is well.
            return stage == Stage.LIVE && !(fall.drawdown() <= limits.drawdown())
                    ? demoted(Demotion.Reason.DRAWDOWN, fall.drawdown() + ", borne: " + limits.drawdown())
                    : this;
        }
        int failed = incident instanceof Incident.VenueFailed ? failedBars + 1 : 0;
        return failed > limits.failedBars()
                ? demoted(Demotion.Reason.VENUE_FAILURES, failed + " bars in a row, borne: " + limits.failedBars())
                : with(approvals, failed);
    }

    private ModelLife with(List<Approval> given, int failed) {
        return new ModelLife(version, stage, research, paper, given, failed, demotion);
    }

    private ModelLife demoted(Demotion.Reason reason, String detail) {
        return new ModelLife(version, Stage.RESEARCH, null, null, List.of(), 0, new Demotion(reason, stage, detail));
    }
}
