package org.grekko.web.ui.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.risk.TripService;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.StepDialog;

/** Resumes one of the breakers that stand, with a reason; from L4 on it proposes to. */
final class ResumeDialog {
    private ResumeDialog() {}

    static void open(Resuming resuming, List<Breaker> standing, Map<UUID, TripService.Cause> causes) {
        ComboBox<Breaker> which = new ComboBox<>("Breaker");
        which.setId("resume-breaker");
        which.setItems(standing);
        which.setItemLabelGenerator(each -> LadderWords.label(each, Objects.requireNonNull(causes.get(each.id()))));
        which.setWidthFull();
        which.setAllowCustomValue(false);
        Reason reason = new Reason("resume-reason");
        Checkbox leavesOpen = new Checkbox("Leave open what is not closed yet");
        leavesOpen.setVisible(false);
        which.addValueChangeListener(change -> leavesOpen.setVisible(
                change.getValue() != null && change.getValue().level().takesTwo()));
        standing.stream().findFirst().ifPresent(which::setValue);
        new StepDialog(
                        new StepDialog.Step(
                                "Resume trading?",
                                "Agents may enter again at the next bar. Cancelled orders do not come back. From L4 on this"
                                        + " proposes it, and another risk manager approves.",
                                "Resume trading",
                                () -> which.getOptionalValue()
                                        .map(breaker ->
                                                reason.then(why -> resuming.take(breaker, why, leavesOpen.getValue())))
                                        .orElse(Optional.of("Choose a breaker."))),
                        which,
                        reason,
                        leavesOpen)
                .open();
        reason.focus();
    }
}
