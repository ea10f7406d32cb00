package org.grekko.web.ui.agents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.grekko.risk.Throttle;
import org.grekko.trading.ThrottleDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Toast;

/** Lets an agent go on that repeated itself too often, with a reason. */
final class RearmDialog extends Dialog {
    /** Who may. */
    static final String ROLE = "risk-manager";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    private final String name;
    private final TextArea reason = new TextArea("Reason");

    RearmDialog(String name, Throttle throttle, ThrottleDesk desk, Runnable afterwards) {
        this.name = name;
        setHeaderTitle("Re-arm " + name + "?");
        addClassName("kill-dialog");
        reason.setId("rearm-reason");
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setPlaceholder("Why did it repeat itself, and what was mended?");
        reason.focus();
        Button confirm = new Button("Re-arm agent", click -> rearm(throttle, desk, afterwards));
        confirm.setId("rearm-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button("Leave it still", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                new Paragraph("It wanted to place " + throttle.repeats() + " like orders where " + throttle.most()
                        + " are allowed. Its repetitions are counted anew."),
                reason);
        getFooter().add(back, confirm);
    }

    private void rearm(Throttle throttle, ThrottleDesk desk, Runnable afterwards) {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("Say why it may go on");
            return;
        }
        if (!Caller.mayOrIsTold("re-arm agents", ROLE)) {
            return;
        }
        ThrottleDesk.Answer answer = desk.rearm(throttle.id(), reason.getValue().strip(), Caller.name());
        close();
        afterwards.run();
        if (answer instanceof ThrottleDesk.Answer.Rearmed) {
            Toast.done(name + " goes on.");
        } else {
            Toast.refused("Somebody else has re-armed it already.");
        }
    }
}
