package org.grekko.web.ui.agents;

import java.util.Optional;
import org.grekko.risk.Throttle;
import org.grekko.trading.ThrottleDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.StepDialog;

/** Lets an agent go on that repeated itself too often, with a reason. */
final class RearmDialog {
    /** Who may. */
    static final String ROLE = "risk-manager";

    private final String name;
    private final Throttle throttle;
    private final ThrottleDesk desk;
    private final Reason reason = new Reason("rearm-reason");

    private RearmDialog(String name, Throttle throttle, ThrottleDesk desk) {
        this.name = name;
        this.throttle = throttle;
        this.desk = desk;
    }

    /** Asks for the reason and re-arms. */
    static void open(String name, Throttle throttle, ThrottleDesk desk, Runnable afterwards) {
        RearmDialog dialog = new RearmDialog(name, throttle, desk);
        StepDialog.Step step = new StepDialog.Step(
                "Re-arm " + name + "?",
                "It wanted to place " + throttle.repeats() + " like orders where " + throttle.most()
                        + " are allowed. Its repetitions are counted anew.",
                "Re-arm agent",
                () -> dialog.rearm(afterwards));
        new StepDialog(step, dialog.reason).open();
    }

    private Optional<String> rearm(Runnable afterwards) {
        Optional<String> given = reason.given();
        if (given.isEmpty() || !Caller.mayOrIsTold("re-arm agents", ROLE)) {
            return Optional.of("It stands still.");
        }
        boolean done = desk.rearm(throttle.id(), given.get(), Caller.name()) instanceof ThrottleDesk.Answer.Rearmed;
        StepDialog.tell(done, done ? name + " goes on." : "Somebody else has re-armed it already.");
        afterwards.run();
        return Optional.empty();
    }
}
