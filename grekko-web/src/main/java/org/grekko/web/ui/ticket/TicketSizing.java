package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Map;
import org.grekko.agent.domain.Parameter;
import org.grekko.agent.domain.SizingParameters;
import org.grekko.execution.domain.Denial;
import org.grekko.trading.SizingWish;
import org.grekko.trading.domain.SizedOrder;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Forms;

/** By which method the quantity of a purchase is filled in, and what the method and the rules said. */
final class TicketSizing extends Div {
    private static final long serialVersionUID = 1L;

    private final ComboBox<Parameter> method = new ComboBox<>("Size by");
    private final BigDecimalField value = Forms.decimal("Fraction of NAV", "ticket-size-value");
    private final BigDecimalField stop = Forms.decimal("Closed with a loss at", "ticket-size-stop");
    private final BigDecimalField profit = Forms.decimal("Closed with a profit at", "ticket-size-profit");
    private final Button size;
    private final Div exits = Forms.two(stop, profit);
    private final Div how;
    private final Div said = new Div();

    TicketSizing(Runnable sizing) {
        addClassName("ticket-market");
        method.setId("ticket-size-by");
        method.setPlaceholder("what I type");
        method.setItems(SizingParameters.all());
        method.setItemLabelGenerator(TicketSizing::words);
        method.setClearButtonVisible(true);
        method.addValueChangeListener(event -> look());
        size = new Button("Size", click -> sizing.run());
        size.setId("ticket-size");
        how = Forms.two(value, size);
        said.setId("ticket-sized");
        said.addClassName("plan");
        said.getElement().setAttribute("role", "status");
        add(method, exits, how, said);
        look();
    }

    private static String words(Parameter parameter) {
        if (parameter.equals(SizingParameters.VOLATILITY_TARGET)) {
            return "Volatility target: of a day";
        }
        return parameter.equals(SizingParameters.KELLY_FRACTION)
                ? "Part of Kelly: from trades by hand"
                : "Risk at the stop";
    }

    private void look() {
        Parameter chosen = method.getValue();
        boolean kelly = SizingParameters.KELLY_FRACTION.equals(chosen);
        how.setVisible(chosen != null);
        exits.setVisible(kelly || SizingParameters.RISK_FRACTION.equals(chosen));
        profit.setVisible(kelly);
        value.setLabel(kelly ? "Part of Kelly" : "Fraction of NAV");
        value.setValue(chosen == null ? null : BigDecimal.valueOf(chosen.defaultValue()));
        clear();
    }

    void clear() {
        said.setVisible(false);
    }

    Map<String, HasValidation> fields() {
        return Map.of(
                "sizing",
                method,
                "sizing.method",
                method,
                "sizing.value",
                value,
                "sizing.stopLoss",
                stop,
                "sizing.takeProfit",
                profit);
    }

    SizingWish wish() {
        Parameter chosen = method.getValue();
        return new SizingWish(
                chosen == null ? null : chosen.name(), value.getValue(), stop.getValue(), profit.getValue());
    }

    /** What the method said, and which rule left less of it. */
    void show(SizedOrder sized, String asset) {
        said.setText(text(sized, asset));
        said.setVisible(true);
    }

    private static String text(SizedOrder sized, String asset) {
        StringBuilder text = new StringBuilder(64)
                .append(sized.method())
                .append(" says ")
                .append(Figures.percent(BigDecimal.valueOf(sized.fraction())))
                .append(" of NAV");
        if (sized.budget().compareTo(BigDecimal.ONE) < 0) {
            text.append(", of which the drawdown leaves ").append(Figures.percent(sized.budget()));
        }
        text.append(": ")
                .append(Figures.quantity(sized.wanted()))
                .append(' ')
                .append(asset)
                .append('.');
        Denial capped = sized.capped();
        if (capped != null) {
            text.append(' ')
                    .append(capped.reason())
                    .append(" leaves ")
                    .append(Figures.quantity(sized.quantity()))
                    .append(": a lot more would be ")
                    .append(capped.value())
                    .append(" against ")
                    .append(capped.limit())
                    .append('.');
        } else if (sized.quantity().signum() == 0) {
            text.append(" There is nothing to buy.");
        }
        return text.toString();
    }
}
