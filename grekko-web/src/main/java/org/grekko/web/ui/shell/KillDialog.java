package org.grekko.web.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.trading.KillPreview;
import org.grekko.trading.KillReport;
import org.grekko.trading.KillScope;
import org.grekko.trading.KillSwitch;
import org.grekko.trading.KillTargets;
import org.grekko.trading.NewKill;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Toast;

/** Says what stopping will do at each level of the ladder, everywhere or in a part, asks why, and does it. */
final class KillDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;
    private static final long MICROS_IN_A_MILLI = 1_000;

    private final transient KillSwitch killSwitch;
    private final ComboBox<KillTargets.Target> target = new ComboBox<>("Stop");
    private final ComboBox<BreakerLevel> level = new ComboBox<>("Level");
    private final ComboBox<FlattenPolicy> policy = new ComboBox<>("Positions to close");
    private final TextArea reason = new TextArea("Reason");
    private final Span orders = new Span();
    private final Span positions = new Span();
    private final Paragraph effect = new Paragraph();
    private final Button confirm = new Button();
    private transient KillPreview preview;

    KillDialog(KillSwitch killSwitch, List<KillTargets.Target> targets, Runnable afterwards) {
        this.killSwitch = killSwitch;
        preview = killSwitch.preview(KillTargets.Target.EVERYTHING.scope());
        setHeaderTitle("Stop trading?");
        addClassName("kill-dialog");
        where(targets);
        choices();
        reason.setId("kill-reason");
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setPlaceholder("What is wrong? It goes into the audit trail.");
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.focus();
        confirm.addClickListener(click -> kill(afterwards));
        confirm.setId("kill-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Button back = new Button("Keep trading", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div figures = new Div(figure("Orders cancelled", orders), figure("Positions closed", positions));
        figures.addClassName("toll");
        effect.setId("kill-effect");
        add(target, level, policy, figures, effect, reason);
        getFooter().add(back, confirm);
        tell();
    }

    private void where(List<KillTargets.Target> targets) {
        target.setId("kill-target");
        target.setItems(targets);
        target.setItemLabelGenerator(KillTargets.Target::title);
        target.setValue(KillTargets.Target.EVERYTHING);
        target.setAllowCustomValue(false);
        target.setWidthFull();
        target.addValueChangeListener(change -> {
            preview = killSwitch.preview(scope());
            levels();
            tell();
        });
    }

    private KillScope scope() {
        return target.getOptionalValue().orElse(KillTargets.Target.EVERYTHING).scope();
    }

    /** The levels that the scope can have; the chosen one stays if it can. */
    private void levels() {
        BreakerLevel before = level();
        level.setItems(Arrays.stream(BreakerLevel.values())
                .filter(each -> each.fits(scope().scope()))
                .toList());
        level.setValue(before.fits(scope().scope()) ? before : BreakerLevel.STANDARD);
    }

    private void choices() {
        level.setId("kill-level");
        level.setItemLabelGenerator(LadderWords::level);
        levels();
        level.setAllowCustomValue(false);
        level.setWidthFull();
        level.addValueChangeListener(change -> tell());
        policy.setId("kill-policy");
        policy.setItems(FlattenPolicy.values());
        policy.setItemLabelGenerator(LadderWords::policy);
        policy.setValue(FlattenPolicy.ALL);
        policy.setAllowCustomValue(false);
        policy.setWidthFull();
        policy.addValueChangeListener(change -> tell());
    }

    private BreakerLevel level() {
        return level.getValue() == null ? BreakerLevel.STANDARD : level.getValue();
    }

    private FlattenPolicy policy() {
        return policy.getValue() == null ? FlattenPolicy.ALL : policy.getValue();
    }

    /** What the chosen level would do. */
    private void tell() {
        BreakerLevel chosen = level();
        policy.setVisible(chosen.flattens());
        orders.setText(count(preview.cancels(chosen), "order")
                + (chosen.cancels() ? ", " + Figures.money(preview.notional()) + " USD" : ""));
        positions.setText(count(preview.closes(chosen, policy()), "position")
                + (chosen.flattens() ? ", " + Figures.money(preview.closedValue(chosen, policy())) + " USD" : ""));
        effect.setText(LadderWords.effect(chosen, policy()));
        confirm.setText(verb(chosen));
    }

    private String verb(BreakerLevel chosen) {
        if (!chosen.cancels()) {
            return "Stop entering";
        }
        String cancels = "Cancel " + count(preview.cancels(chosen), "order");
        return chosen.flattens()
                ? cancels + ", close " + count(preview.closes(chosen, policy()), "position")
                : cancels + ", " + Figures.money(preview.notional()) + " USD and halt";
    }

    private void kill(Runnable afterwards) {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("Say why: the next shift needs to know");
            return;
        }
        if (!Caller.mayOrIsTold("stop trading", "trader", "risk-manager")) {
            return;
        }
        KillReport report = killSwitch.kill(new NewKill(
                scope(),
                level(),
                level().flattens() ? policy() : null,
                reason.getValue().strip(),
                Caller.name(),
                null));
        close();
        afterwards.run();
        Toast.refused("Stopped " + report.breaker().where() + " at "
                + report.breaker().level().code() + ": "
                + count(report.cancelledOrders(), "order") + " cancelled, " + Figures.money(report.notional())
                + " USD, in " + report.micros() / MICROS_IN_A_MILLI + " ms"
                + (report.run().step().unfinished() && report.run().closes()
                        ? "; positions are being closed, see Breakers"
                        : ""));
    }

    private static Div figure(String title, Span value) {
        Div figure = new Div(new Span(title), value);
        value.addClassName("mono");
        return figure;
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
