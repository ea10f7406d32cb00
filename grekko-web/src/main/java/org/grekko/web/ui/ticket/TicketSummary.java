package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.grekko.execution.domain.Denial;
import org.grekko.trading.Preview;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** What an order would cost and do, or why it would be denied. */
final class TicketSummary extends Div {
    private static final long serialVersionUID = 1L;

    private final Span cost = figure();
    private final Span fee = figure();
    private final Span cash = figure();
    private final Span exposure = figure();
    private final Div denial = new Div();

    TicketSummary() {
        Div sum = new Div(
                new Span("Cost"), cost,
                new Span("Fee"), fee,
                new Span("Cash after"), cash,
                new Span("Exposure"), exposure);
        sum.addClassName("sum");
        denial.addClassName("denial");
        denial.setId("ticket-denial");
        denial.getElement().setAttribute("role", "status");
        add(sum, denial);
        clear();
    }

    void clear() {
        cost.setText(Figures.NONE);
        fee.setText(Figures.NONE);
        cash.setText(Figures.NONE);
        exposure.setText(Figures.NONE);
        denial.setVisible(false);
    }

    void show(Preview preview) {
        cost.setText(Figures.money(preview.notional()));
        fee.setText(Figures.money(preview.fee()));
        cash.setText(Figures.money(preview.cashAfter()));
        exposure.setText(effect(preview.exposureBefore(), preview.exposureAfter()));
        deny(preview.denial());
    }

    void deny(@Nullable Denial reason) {
        denial.setVisible(reason != null);
        if (reason != null) {
            denial.setText(
                    "Would be denied, " + reason.reason() + ": " + reason.value() + " against " + reason.limit());
        }
    }

    private static String effect(BigDecimal before, @Nullable BigDecimal after) {
        return after == null ? Figures.money(before) : Figures.money(before) + " → " + Figures.money(after);
    }

    private static Span figure() {
        Span figure = new Span();
        figure.addClassName("mono");
        return figure;
    }
}
