package org.grekko.web.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.risk.Resumption;
import org.grekko.risk.ResumptionAnswer;
import org.grekko.risk.TripService;
import org.grekko.trading.BreakerDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Toast;

/** Closes a breaker again, with a reason; from L4 on it proposes to. */
final class ResumeDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    private final ComboBox<Breaker> which = new ComboBox<>("Breaker");
    private final TextArea reason = new TextArea("Reason");

    ResumeDialog(BreakerDesk desk, List<Breaker> open, Map<UUID, TripService.Cause> causes, Runnable afterwards) {
        setHeaderTitle("Resume trading?");
        addClassName("kill-dialog");
        which.setItems(open);
        which.setItemLabelGenerator(each -> LadderWords.label(each, Objects.requireNonNull(causes.get(each.id()))));
        which.setWidthFull();
        which.setAllowCustomValue(false);
        open.stream().findFirst().ifPresent(which::setValue);
        reason.setId("resume-reason");
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setPlaceholder("What was found and mended?");
        reason.focus();
        Button confirm = new Button("Resume trading", click -> resume(desk, afterwards));
        confirm.setId("resume-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button("Stay halted", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                new Paragraph(
                        "Agents may enter again at the next bar. Cancelled orders do not come back. From L4 on this proposes it, and another"
                                + " risk manager approves."),
                which,
                reason);
        getFooter().add(back, confirm);
    }

    private void resume(BreakerDesk desk, Runnable afterwards) {
        Breaker breaker = which.getValue();
        if (breaker == null || reason.getValue().isBlank()) {
            which.setInvalid(breaker == null);
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage("Say what was found and mended");
            return;
        }
        if (!Caller.mayOrIsTold("resume trading", "risk-manager")) {
            return;
        }
        if (breaker.level().takesTwo()) {
            propose(desk, breaker, afterwards);
            return;
        }
        Resumption answer = desk.resume(breaker.id(), reason.getValue().strip(), Caller.name());
        close();
        afterwards.run();
        if (answer instanceof Resumption.Resumed) {
            Toast.done("Resumed: " + breaker.scope());
        } else {
            Toast.refused("Somebody else has resumed it already.");
        }
    }

    /** From L4 on another person decides. */
    private void propose(BreakerDesk desk, Breaker breaker, Runnable afterwards) {
        ResumptionAnswer answer = desk.propose(breaker.id(), reason.getValue().strip(), false, Caller.name());
        if (answer instanceof ResumptionAnswer.Done) {
            close();
            afterwards.run();
            Toast.done("Proposed: another risk manager approves it on Approvals.");
        } else {
            reason.setInvalid(true);
            reason.setErrorMessage(
                    answer instanceof ResumptionAnswer.NotNow not ? not.why() : "The breaker does not stand any more.");
        }
    }
}
