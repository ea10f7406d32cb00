package org.grekko.web.ui.arbitrage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.grekko.trading.arbitrage.ArbitrageParameters;
import org.grekko.trading.arbitrage.ArbitrageRows;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Fact;
import org.grekko.web.ui.kit.Figures;

/** Whether arbitrage is armed or only watched, and what it may do. */
final class RulesStrip extends Div {
    private static final long serialVersionUID = 1L;
    private static final double MILLIS = 1_000;

    private final Span armed = new Span();
    private final Span words = new Span();
    private final Span netBps = new Span();
    private final Span profit = new Span();
    private final Span notional = new Span();
    private final Span pause = new Span();
    private final Span timeout = new Span();
    private final Span policy = new Span();
    private final Span changed = new Span();

    RulesStrip(ArbitrageControls controls, Runnable afterwards) {
        addClassName("chain");
        armed.setId("arbitrage-armed");
        armed.getElement().setAttribute("role", "status");
        words.addClassName("words");
        Div state = new Div(armed, words);
        state.addClassName("armed");
        Button edit = new Button("Change", VaadinIcon.EDIT.create(), click -> {
            if (Caller.mayOrIsTold("change arbitrage", "risk-manager")) {
                new RulesDialog(controls, controls.parameters(), afterwards).open();
            }
        });
        edit.setId("arbitrage-change");
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        boolean may = Caller.hasAny("risk-manager");
        edit.setEnabled(may);
        edit.setTooltipText(may ? "Arm, disarm, or change the limits" : "Takes the role risk-manager");
        add(
                state,
                new Fact("Least net", netBps),
                new Fact("Least profit", profit),
                new Fact("Largest notional", notional),
                new Fact("Pause per pair", pause),
                new Fact("Leg timeout", timeout),
                new Fact("Open leg", policy),
                new Fact("Last change", changed),
                edit);
    }

    void show(ArbitrageParameters now, Optional<ArbitrageRows.LastChange> last) {
        armed.setText(now.enabled() ? "ARMED" : "WATCH ONLY");
        armed.setClassName("badge " + (now.enabled() ? "bad" : "warn"));
        words.setText(
                now.enabled()
                        ? "Opportunities that pass these rules are traded with real orders of both accounts."
                        : "Opportunities are shown; nothing is traded until a risk manager arms it.");
        netBps.setText(Figures.quantity(now.minNetBps()) + " bps");
        profit.setText(Figures.amount(now.minProfit()) + " quote");
        notional.setText(Figures.amount(now.maxNotional()) + " quote");
        pause.setText(seconds(now.cooldownMillis()));
        timeout.setText(seconds(now.legTimeoutMillis()));
        policy.setText(now.openLegPolicy().name());
        changed.setText(
                last.map(each -> Figures.time(each.at()) + " " + each.by()).orElse("never"));
    }

    private static String seconds(long millis) {
        String text = String.valueOf(millis / MILLIS);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " s";
    }
}
