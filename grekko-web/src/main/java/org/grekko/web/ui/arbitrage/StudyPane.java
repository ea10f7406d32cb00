package org.grekko.web.ui.arbitrage;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.function.ToIntFunction;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;

/** The study of a de-peg that was recorded: its days, and what may be concluded from them. */
final class StudyPane {
    private static final String ASSUMED =
            "An upper bound, not a backtest. A minute counts when the closes of the two venues differ by more than both"
                    + " taker fees, as if one BTC could be bought and sold at those closes in the same instant: no spread,"
                    + " no depth, no latency, no failed leg, no withdrawals, balances ready on both venues in any amount.";

    private final Study study = Study.recorded();
    private final Grid<Study.Day> grid = Columns.grid("study-days");
    private final ComboBox<Study.Fees> fees = new ComboBox<>();
    private final Div figures = new Div();
    private final Div detail = new Div();

    StudyPane() {
        Columns.words(grid, "Day UTC", Study.Day::day, "7rem");
        count("Minutes", Study.Day::minutes, "5.8rem");
        count("That paid", Study.Day::opportunities, "6.4rem");
        count("Buy " + study.first(), Study.Day::buyFirst, "");
        count("Buy " + study.second(), day -> day.opportunities() - day.buyFirst(), "");
        Columns.number(grid, "Net, USDC", day -> Figures.money(day.net()), Study.Day::net, "7.5rem");
        Columns.number(grid, "Largest bps", day -> day.largestBps().toPlainString(), Study.Day::largestBps, "7.4rem");
        fees.setId("study-fees");
        fees.setAriaLabel("Taker fees of the study");
        fees.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        fees.setWidth("9.5rem");
        fees.setItems(study.fees());
        fees.setItemLabelGenerator(each -> "Fees " + each.firstBps() + " + " + each.secondBps() + " bps");
        fees.addValueChangeListener(event -> show());
        figures.addClassName("sum");
        detail.addClassName("detail");
        detail.setId("study");
        detail.getElement().setAttribute("role", "region").setAttribute("aria-label", "What the study says");
        detail.getElement().setAttribute("tabindex", "0");
        detail.add(new Paragraph(ASSUMED), new H3("Figures"), figures);
        study.fees().stream().findFirst().ifPresent(fees::setValue);
    }

    private void count(String header, ToIntFunction<Study.Day> figure, String width) {
        Columns.number(grid, header, day -> Figures.count(figure.applyAsInt(day)), figure::applyAsInt, width);
    }

    private void show() {
        Study.Fees chosen = fees.getValue();
        if (chosen == null) {
            return;
        }
        grid.setItems(chosen.days());
        figures.removeAll();
        figure(
                "Recorded",
                study.from().toString().substring(0, 10) + " to "
                        + study.to().toString().substring(0, 10));
        figure("Minutes on both venues", Figures.count(study.minutes()));
        figure("Median spread", study.medianBps() + " bps");
        figure("95th percentile", study.p95Bps() + " bps");
        figure("Largest spread", study.largestBps() + " bps, " + Figures.minute(study.largestAt()));
        figure("Minutes that paid", Figures.count(chosen.opportunities()));
        figure("Net, one BTC in each", Figures.money(chosen.net()) + " USDC");
        figure("Highest day", highest(chosen));
    }

    private static String highest(Study.Fees chosen) {
        BigDecimal most = BigDecimal.ZERO;
        String day = Figures.NONE;
        for (Study.Day each : chosen.days()) {
            if (each.net().compareTo(most) > 0) {
                most = each.net();
                day = each.day();
            }
        }
        return day + ", " + Figures.money(most);
    }

    private void figure(String name, String value) {
        Span words = new Span(value);
        words.addClassName("mono");
        figures.add(new Span(name), words);
    }

    Grid<Study.Day> grid() {
        return grid;
    }

    ComboBox<Study.Fees> fees() {
        return fees;
    }

    Div detail() {
        return detail;
    }

    String title() {
        return "Study · " + study.pair() + " on " + study.first() + " and " + study.second();
    }
}
