package org.grekko.web.ui.risk;

import com.vaadin.flow.component.html.Div;
import org.grekko.shared.AwaitedApproval;
import org.grekko.trading.BreakerDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Decision;
import org.grekko.web.ui.kit.StepDialog;
import org.grekko.web.ui.shell.Resuming;

/** The buttons with which another person decides whether trading is resumed. */
final class ResumptionSteps {
    private ResumptionSteps() {}

    static Div of(AwaitedApproval waiting, BreakerDesk desk, Runnable afterwards) {
        String wish = waiting.proposedBy() + ": " + waiting.detail();
        return new Decision(
                        "a resumption",
                        waiting.role(),
                        ": " + waiting.title(),
                        new StepDialog.Step(
                                waiting.title() + "?",
                                wish + " Trading goes on at once.",
                                "Approve",
                                () -> Resuming.refusal(desk.approve(waiting.id(), Caller.name()), afterwards)),
                        new Decision.Rejection(
                                "Reject: " + waiting.title(),
                                wish + " The breaker stands on.",
                                "resumption-reason",
                                why -> Resuming.refusal(desk.reject(waiting.id(), why, Caller.name()), afterwards)))
                .buttons();
    }
}
