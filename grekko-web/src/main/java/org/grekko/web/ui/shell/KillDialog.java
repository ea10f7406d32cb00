package org.grekko.web.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.grekko.trading.KillPreview;
import org.grekko.trading.KillReport;
import org.grekko.trading.KillScope;
import org.grekko.trading.KillSwitch;
import org.grekko.trading.NewKill;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Toast;

/** Says what stopping all trading will do, asks why, and does it. */
final class KillDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final KillScope EVERYTHING = new KillScope("GLOBAL", null);
    private static final int LONGEST_REASON = 300;
    private static final long MICROS_IN_A_MILLI = 1_000;

    private final TextArea reason = new TextArea("Reason");

    KillDialog(KillSwitch killSwitch, Runnable afterwards) {
        KillPreview preview = killSwitch.preview(EVERYTHING);
        String toll = count(preview.orders()) + ", " + Figures.money(preview.notional()) + " USD";
        setHeaderTitle("Stop all trading?");
        addClassName("kill-dialog");
        reason.setId("kill-reason");
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setPlaceholder("What is wrong? It goes into the audit trail.");
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.focus();
        Button confirm = new Button("Cancel " + toll + " and halt", click -> kill(killSwitch, afterwards));
        confirm.setId("kill-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Button back = new Button("Keep trading", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span orders = new Span(count(preview.orders()));
        Span notional = new Span(Figures.money(preview.notional()) + " USD");
        Div figures = new Div(figure("Cancelled now", orders), figure("Notional", notional));
        figures.addClassName("toll");
        add(figures);
        add(new Paragraph("Every agent stops entering and no new order passes, on every venue. Positions stay open, "
                + "and orders that only reduce them still pass. A risk manager resumes by hand."));
        add(reason);
        getFooter().add(back, confirm);
    }

    private void kill(KillSwitch killSwitch, Runnable afterwards) {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("Say why: the next shift needs to know");
            return;
        }
        if (!Caller.mayOrIsTold("stop trading", "trader", "risk-manager")) {
            return;
        }
        KillReport report =
                killSwitch.kill(NewKill.of(EVERYTHING, reason.getValue().strip(), Caller.name()));
        close();
        afterwards.run();
        Toast.refused("Trading halted: " + count(report.cancelledOrders()) + " cancelled, "
                + Figures.money(report.notional()) + " USD, in " + report.micros() / MICROS_IN_A_MILLI + " ms");
    }

    private static Div figure(String title, Span value) {
        Div figure = new Div(new Span(title), value);
        value.addClassName("mono");
        return figure;
    }

    private static String count(int orders) {
        return orders == 1 ? "1 order" : orders + " orders";
    }
}
