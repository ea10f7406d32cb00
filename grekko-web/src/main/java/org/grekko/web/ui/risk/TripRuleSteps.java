package org.grekko.web.ui.risk;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.risk.TripRuleAnswer;
import org.grekko.risk.TripRules;
import org.grekko.shared.AwaitedApproval;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Decision;
import org.grekko.web.ui.kit.StepDialog;

/** The buttons with which another person decides about the limit of an automatic breaker. */
final class TripRuleSteps {
    private TripRuleSteps() {}

    static Div of(AwaitedApproval waiting, TripRules rules, Runnable afterwards) {
        String wish = waiting.proposedBy() + ": " + waiting.detail();
        return new Decision(
                        "a change",
                        waiting.role(),
                        ": " + waiting.title(),
                        new StepDialog.Step(
                                waiting.title() + "?",
                                wish + " It holds at once.",
                                "Approve",
                                () -> refusal(rules.approve(waiting.id(), Caller.name()), afterwards)),
                        new Decision.Rejection(
                                "Reject: " + waiting.title(),
                                wish,
                                "trigger-rejection",
                                why -> refusal(rules.reject(waiting.id(), why, Caller.name()), afterwards)))
                .buttons();
    }

    private static Optional<String> refusal(TripRuleAnswer answer, Runnable afterwards) {
        afterwards.run();
        if (answer instanceof TripRuleAnswer.OwnProposal) {
            return Optional.of("Who proposes a change may not decide about it; ask another risk manager.");
        }
        return answer instanceof TripRuleAnswer.Done ? Optional.empty() : Optional.of("It was decided before.");
    }
}
