package org.grekko.web.ui.risk;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.shared.AwaitedApproval;
import org.grekko.trading.BreakerDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;
import org.grekko.web.ui.shell.Resuming;

/** The buttons with which another person decides whether trading is resumed. */
final class ResumptionSteps {
    private ResumptionSteps() {}

    static Div of(AwaitedApproval waiting, BreakerDesk desk, Runnable afterwards) {
        return new Div(
                small("Approve", waiting, () -> approve(waiting, desk, afterwards)),
                small("Reject", waiting, () -> reject(waiting, desk, afterwards)));
    }

    private static RowButton small(String verb, AwaitedApproval waiting, Runnable deed) {
        return new RowButton(verb, verb + ": " + waiting.title(), deed);
    }

    private static void approve(AwaitedApproval waiting, BreakerDesk desk, Runnable afterwards) {
        if (Caller.mayOrIsTold("approve a resumption", "risk-manager")) {
            new StepDialog(new StepDialog.Step(
                            waiting.title() + "?",
                            waiting.proposedBy() + ": " + waiting.detail() + " Trading goes on at once.",
                            "Approve",
                            () -> Resuming.refusal(desk.approve(waiting.id(), Caller.name()), afterwards)))
                    .open();
        }
    }

    private static void reject(AwaitedApproval waiting, BreakerDesk desk, Runnable afterwards) {
        if (Caller.mayOrIsTold("reject a resumption", "risk-manager")) {
            Reason reason = new Reason("resumption-reason");
            new StepDialog(
                            new StepDialog.Step(
                                    "Reject: " + waiting.title(),
                                    waiting.proposedBy() + ": " + waiting.detail() + " The breaker stands on.",
                                    "Reject",
                                    () -> reason.then(why -> Resuming.refusal( desk.reject(waiting.id(), why, Caller.name()), afterwards))),
                            reason)
                    .open();
        }
    }
}
