package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import org.grekko.execution.ParentOrder;
import org.grekko.execution.domain.Denial;
import org.grekko.risk.domain.PreTrade;
import org.grekko.trading.Preview;
import org.grekko.trading.domain.ExpectedFee;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** What an order would cost and do, or why it would be denied. */
final class TicketSummary extends Div {
    private static final long serialVersionUID = 1L;

    private final Span cost = figure();
    private final Span feeName = new Span();
    private final Span fee = figure();
    private final Span cash = figure();
    private final Span exposure = figure();
    private final Span nearest = figure();
    private final Div plan = new Div();
    private final Div denial = new Div();

    TicketSummary() {
        Div sum = new Div(
                new Span("Cost"),
                cost,
                feeName,
                fee,
                new Span("Cash after"),
                cash,
                new Span("Exposure"),
                exposure,
                new Span("Nearest limit"),
                nearest);
        nearest.setId("ticket-nearest-limit");
        sum.addClassName("sum");
        denial.addClassName("denial");
        denial.setId("ticket-denial");
        denial.getElement().setAttribute("role", "status");
        plan.addClassName("plan");
        plan.setId("ticket-plan");
        plan.getElement().setAttribute("role", "status");
        feeName.setId("ticket-fee");
        add(sum, plan, denial);
        clear();
    }

    void clear() {
        cost.setText(Figures.NONE);
        feeName.setText("Fee");
        fee.setText(Figures.NONE);
        cash.setText(Figures.NONE);
        exposure.setText(Figures.NONE);
        nearest.setText(Figures.NONE);
        plan.setVisible(false);
        denial.setVisible(false);
    }

    /** What an order in parts would cost as a whole, what it would do, and why its largest part would be denied. */
    void show(ParentOrder order, Preview whole, Preview part) {
        show(whole);
        plan.setText(PlanWords.of(order) + PlanWords.warning(whole.denial(), part.denial()));
        plan.setVisible(true);
        deny(part.denial());
    }

    void show(Preview preview) {
        cost.setText(Figures.money(preview.notional()));
        feeName.setText(feeName(preview));
        fee.setText(Figures.money(preview.fee()));
        plan.setVisible(false);
        cash.setText(Figures.money(preview.cashAfter()));
        exposure.setText(effect(preview.exposureBefore(), preview.exposureAfter()));
        nearest.setText(usage(preview.nearestLimit()));
        deny(preview.denial());
    }

    private static String usage(PreTrade.@Nullable Usage usage) {
        return usage == null ? Figures.NONE : usage.rule() + " " + Figures.percent(usage.used());
    }

    void deny(@Nullable Denial reason) {
        denial.setVisible(reason != null);
        if (reason != null) {
            denial.setText(
                    "Would be denied, " + reason.reason() + ": " + reason.value() + " against " + reason.limit());
        }
    }

    /** Whose fee it is and how high. */
    private static String feeName(Preview preview) {
        ExpectedFee.Basis basis = preview.feeBasis();
        if (basis == null) {
            return "Fee";
        }
        return "Fee (" + Figures.quantity(preview.feeBps()) + " bps, "
                + basis.name().toLowerCase(Locale.ROOT) + ")";
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
