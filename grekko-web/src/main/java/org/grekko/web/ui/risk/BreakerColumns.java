package org.grekko.web.ui.risk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import org.grekko.risk.Breaker;
import org.grekko.risk.Resumption;
import org.grekko.trading.KillSwitch;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.StepDialog;

/** Standing breakers, each with its way back. */
final class BreakerColumns {
    private static final int LEAST_REASON = 3;

    private BreakerColumns() {}

    static void on(Grid<Breaker> grid, KeyedRows<Breaker> rows, KillSwitch killSwitch, Runnable afterwards) {
        grid.setItems(rows);
        Columns.badge(grid, "Scope", Breaker::scope, breaker -> "bad", "6rem");
        Columns.words(grid, "What", breaker -> Objects.requireNonNullElse(breaker.target(), "everything"), "9rem");
        Columns.words(grid, "Why", Breaker::reason, "").setTooltipGenerator(Breaker::reason);
        Columns.words(grid, "By", Breaker::trippedBy, "7rem");
        Columns.time(grid, "Since, UTC", Breaker::trippedAt, "12rem");
        grid.addComponentColumn(breaker -> resume(breaker, killSwitch, afterwards))
                .setHeader("Step")
                .setWidth("6.5rem")
                .setFlexGrow(0);
    }

    private static Button resume(Breaker breaker, KillSwitch killSwitch, Runnable afterwards) {
        Button button = new Button("Resume", click -> {
            if (Caller.mayOrIsTold("resume trading", "risk-manager")) {
                ask(breaker, killSwitch, afterwards);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel("Resume " + breaker.scope() + ": " + breaker.reason());
        return button;
    }

    private static void ask(Breaker breaker, KillSwitch killSwitch, Runnable afterwards) {
        TextField reason = RiskWords.note("desk-resume-reason", "What was found and mended");
        new StepDialog(
                        new StepDialog.Step(
                                "Resume " + breaker.scope(),
                                "Agents may enter again at the next bar. Cancelled orders do not come back.",
                                "Resume trading",
                                () -> resumed(breaker, reason.getValue().strip(), killSwitch, afterwards)),
                        reason)
                .open();
    }

    private static Optional<String> resumed(
            Breaker breaker, String reason, KillSwitch killSwitch, Runnable afterwards) {
        if (reason.length() < LEAST_REASON) {
            return Optional.of("Say what was found and mended, in 3 to 500 characters.");
        }
        Resumption answer = killSwitch.resume(breaker.id(), reason, Caller.name());
        afterwards.run();
        return answer instanceof Resumption.Resumed
                ? Optional.empty()
                : Optional.of("Somebody else has resumed it already.");
    }
}
