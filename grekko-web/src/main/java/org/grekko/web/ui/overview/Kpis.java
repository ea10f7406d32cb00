package org.grekko.web.ui.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grekko.portfolio.Portfolio;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Flash;

/** The figures at the top of the overview. */
final class Kpis extends Div {
    private static final long serialVersionUID = 1L;
    private static final int RATIO_DIGITS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Flash nav = new Flash(2, false);
    private final Flash day = new Flash(2, true);
    private final Flash exposure = new Flash(2, false);
    private final Flash drawdown = new Flash(2, false);
    private final Flash orders = new Flash(0, false);
    private final Flash alerts = new Flash(0, false);
    private final Span navNote = new Span();
    private final Span dayNote = new Span();
    private final Span exposureNote = new Span();
    private final Span drawdownNote = new Span();
    private final Span ordersNote = new Span("working now");
    private final Span alertsNote = new Span("unread");

    Kpis() {
        addClassName("kpis");
        nav.setId("nav-value");
        add(
                tile("Net asset value", nav, navNote),
                tile("Day P&L", day, dayNote),
                tile("Exposure", exposure, exposureNote),
                tile("Drawdown %", drawdown, drawdownNote),
                tile("Open orders", orders, ordersNote),
                tile("Alerts", alerts, alertsNote));
    }

    void show(Portfolio portfolio) {
        navNote.setText(portfolio.baseCurrency() + ", cash " + Figures.money(portfolio.cash()));
        value(portfolio.nav(), portfolio.dayPnl(), portfolio.exposure(), portfolio.drawdown());
    }

    void value(BigDecimal worth, BigDecimal dayPnl, BigDecimal atRisk, BigDecimal fall) {
        nav.show(worth);
        day.show(dayPnl);
        exposure.show(atRisk);
        drawdown.show(fall.multiply(HUNDRED));
        BigDecimal begin = worth.subtract(dayPnl);
        dayNote.setText(Figures.percent(ratio(dayPnl, begin)) + " since 00:00 UTC");
        exposureNote.setText(Figures.percent(ratio(atRisk, worth)) + " of NAV");
        drawdownNote.setText("from the peak");
    }

    void orders(int working) {
        orders.show(BigDecimal.valueOf(working));
    }

    void alerts(long unread) {
        alerts.show(BigDecimal.valueOf(unread));
        alertsNote.setText(unread == 0 ? "all read" : "unread");
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, RATIO_DIGITS, RoundingMode.HALF_UP);
    }

    private static Div tile(String title, Flash value, Span note) {
        Div name = new Div(title);
        name.addClassName("t");
        Div figure = new Div(value);
        figure.addClassName("v");
        Div below = new Div(note);
        below.addClassName("s");
        Div tile = new Div(name, figure, below);
        tile.addClassName("kpi");
        return tile;
    }
}
