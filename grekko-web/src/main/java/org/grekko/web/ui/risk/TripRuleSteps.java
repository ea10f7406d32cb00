package org.grekko.web.ui.risk;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.risk.TripRuleAnswer;
import org.grekko.risk.TripRules;
import org.grekko.shared.AwaitedApproval;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;

/** The buttons with which another person decides about the limit of an automatic breaker. */
final class TripRuleSteps {
    private TripRuleSteps() {}

    static Div of(AwaitedApproval waiting, TripRules rules, Runnable afterwards) {
        return new Div(
                new RowButton("Approve", "Approve: " + waiting.title(), () -> approve(waiting, rules, afterwards)),
                new RowButton("Reject", "Reject: " + waiting.title(), () -> reject(waiting, rules, afterwards)));
    }

    private static void approve(AwaitedApproval waiting, TripRules rules, Runnable afterwards) {
        if (Caller.mayOrIsTold("approve a change", "risk-manager")) {
            new StepDialog(new StepDialog.Step(
                            waiting.title() + "?",
                            waiting.proposedBy() + ": " + waiting.detail() + " It holds at once.",
                            "Approve",
                            () -> refusal(rules.approve(waiting.id(), Caller.name()), afterwards)))
                    .open();
        }
    }

    private static void reject(AwaitedApproval waiting, TripRules rules, Runnable afterwards) {
        if (Caller.mayOrIsTold("reject a change", "risk-manager")) {
            Reason reason = new Reason("trigger-rejection");
            new StepDialog(
                            new StepDialog.Step(
                                    "Reject: " + waiting.title(),
                                    waiting.proposedBy() + ": " + waiting.detail(),
                                    "Reject",
                                    () -> reason.then(why -> refusal(rules.reject(waiting.id(), why, Caller.name()), afterwards))),
                            reason)
                    .open();
        }
    }

    private static Optional<String> refusal(TripRuleAnswer answer, Runnable afterwards) {
        afterwards.run();
        if (answer instanceof TripRuleAnswer.OwnProposal) {
            return Optional.of("Who proposes a change may not decide about it; ask another risk manager.");
        }
        return answer instanceof TripRuleAnswer.Done ? Optional.empty() : Optional.of("It was decided before.");
    }
}
