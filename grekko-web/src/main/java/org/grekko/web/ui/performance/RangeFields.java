package org.grekko.web.ui.performance;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.grekko.portfolio.PerformanceReports;
import org.grekko.portfolio.domain.Sampling;
import org.grekko.trading.PortfolioParts;
import org.grekko.web.ui.kit.Days;

/** Which time is looked at, between which values returns are taken, and by what results are told apart. */
final class RangeFields extends Div {
    private static final long serialVersionUID = 1L;

    private final Days days;
    private final ComboBox<Sampling> sampling = new ComboBox<>();
    private final ComboBox<PortfolioParts.By> by = new ComboBox<>();

    RangeFields(Runnable changed) {
        addClassName("filters");
        days = new Days(changed);
        sampling.setAriaLabel("Returns between");
        sampling.setId("sampling");
        sampling.setItems(List.of(Sampling.values()));
        sampling.setItemLabelGenerator(each -> each.word() + " · × " + each.periodsPerYear());
        sampling.setValue(Sampling.DAY);
        sampling.setWidth("9rem");
        sampling.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        sampling.addValueChangeListener(event -> changed.run());
        by.setAriaLabel("By agent, strategy or model");
        by.setId("by");
        by.setItems(List.of(PortfolioParts.By.values()));
        by.setItemLabelGenerator(each -> "By " + each.name().toLowerCase(Locale.ROOT));
        by.setValue(PortfolioParts.By.AGENT);
        by.setWidth("8rem");
        by.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        by.addValueChangeListener(event -> changed.run());
        add(days.first(), days.last(), sampling, by);
    }

    PerformanceReports.Range range() {
        Sampling periods = sampling.getValue();
        return new PerformanceReports.Range(days.from(), days.to(), periods == null ? Sampling.DAY : periods);
    }

    PortfolioParts.By by() {
        PortfolioParts.By chosen = by.getValue();
        return chosen == null ? PortfolioParts.By.AGENT : chosen;
    }

    /** The part of an address that asks for the same days. */
    String query() {
        return days.query();
    }
}
