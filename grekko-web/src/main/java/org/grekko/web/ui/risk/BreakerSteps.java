package org.grekko.web.ui.risk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Optional;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.trading.BreakerDesk;
import org.grekko.trading.Escalation;
import org.grekko.trading.KillSwitch;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;
import org.grekko.web.ui.shell.LadderWords;
import org.grekko.web.ui.shell.Resuming;

/** The steps that can be taken with a standing breaker: up the ladder, and back to trading. */
final class BreakerSteps extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Breaker breaker;
    private final transient KillSwitch killSwitch;
    private final transient BreakerDesk desk;
    private final transient Runnable afterwards;

    BreakerSteps(Breaker breaker, KillSwitch killSwitch, BreakerDesk desk, Runnable afterwards) {
        this.breaker = breaker;
        this.killSwitch = killSwitch;
        this.desk = desk;
        this.afterwards = afterwards;
        if (BreakerLevel.REVOKE_KEYS.above(breaker.level())) {
            add(small("Escalate", this::escalate));
        }
        add(breaker.level().takesTwo() ? small("Propose to resume", this::propose) : small("Resume", this::resume));
    }

    private Button small(String verb, Runnable deed) {
        return new RowButton(verb, verb + ": " + breaker.where(), deed);
    }

    private void escalate() {
        if (!Caller.mayOrIsTold("stop trading", "trader", "risk-manager")) {
            return;
        }
        ComboBox<BreakerLevel> level = new ComboBox<>("Level");
        level.setId("escalate-level");
        level.setItems(Arrays.stream(BreakerLevel.values())
                .filter(each -> each.above(breaker.level()) && each.fits(breaker.scope()))
                .toList());
        level.setItemLabelGenerator(LadderWords::level);
        level.setWidthFull();
        ComboBox<FlattenPolicy> policy = new ComboBox<>("Positions to close, from L4 on");
        policy.setItems(FlattenPolicy.values());
        policy.setItemLabelGenerator(LadderWords::policy);
        policy.setValue(FlattenPolicy.ALL);
        policy.setWidthFull();
        Reason reason = new Reason("escalate-reason");
        policy.setAllowCustomValue(false);
        Runnable told = () -> level.setHelperText(level.getOptionalValue()
                .map(chosen ->
                        LadderWords.effect(chosen, policy.getOptionalValue().orElse(FlattenPolicy.ALL)))
                .orElse(""));
        level.addValueChangeListener(change -> told.run());
        policy.addValueChangeListener(change -> told.run());
        new StepDialog(
                        new StepDialog.Step(
                                "Take " + breaker.where() + " up the ladder",
                                "It stands at " + LadderWords.level(breaker.level())
                                        + ". A breaker is never lowered but resumed.",
                                "Escalate",
                                () -> escalated(level.getValue(), policy.getValue(), reason)),
                        level,
                        policy,
                        reason)
                .open();
    }

    private Optional<String> escalated(BreakerLevel level, FlattenPolicy policy, Reason reason) {
        if (level == null) {
            return Optional.of("Choose a level.");
        }
        return reason.then(why -> {
            Escalation answer =
                    killSwitch.escalate(breaker.id(), level, level.flattens() ? policy : null, why, Caller.name());
            afterwards.run();
            return answer instanceof Escalation.Done
                    ? Optional.<String>empty()
                    : Optional.of("It stands as high already, or was resumed.");
        });
    }

    private void resume() {
        if (!Caller.mayOrIsTold("resume trading", "risk-manager")) {
            return;
        }
        Reason reason = new Reason("breaker-resume-reason");
        new StepDialog(
                        new StepDialog.Step(
                                "Resume " + breaker.where() + "?",
                                "Agents may enter again at the next bar. Cancelled orders do not come back.",
                                "Resume",
                                () -> reason.then(why -> resuming().resume(breaker, why))),
                        reason)
                .open();
    }

    private void propose() {
        if (!Caller.mayOrIsTold("propose to resume", "trader", "risk-manager")) {
            return;
        }
        Reason reason = new Reason("propose-reason");
        Checkbox abandon = new Checkbox("Leave open what is not closed yet");
        new StepDialog(
                        new StepDialog.Step(
                                "Propose to resume " + breaker.where() + "?",
                                "It stands at " + LadderWords.level(breaker.level())
                                        + ": another person with the role of a risk manager approves it on Approvals.",
                                "Propose",
                                () -> reason.then(why -> resuming().propose(breaker, why, abandon.getValue()))),
                        reason,
                        abandon)
                .open();
    }

    private Resuming resuming() {
        return new Resuming(desk, afterwards);
    }
}
