package org.grekko.web.ui.performance;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.grekko.portfolio.PerformanceReports;
import org.grekko.portfolio.domain.Sampling;
import org.grekko.trading.PortfolioParts;
import org.jspecify.annotations.Nullable;

/** Which time is looked at, between which values returns are taken, and by what results are told apart. */
final class RangeFields extends Div {
    private static final long serialVersionUID = 1L;

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final ComboBox<Sampling> sampling = new ComboBox<>();
    private final ComboBox<PortfolioParts.By> by = new ComboBox<>();

    RangeFields(Runnable changed) {
        addClassName("filters");
        day(from, "First day, UTC", changed);
        day(to, "Last day, UTC", changed);
        sampling.setAriaLabel("Returns between");
        sampling.setId("sampling");
        sampling.setItems(List.of(Sampling.values()));
        sampling.setItemLabelGenerator(each -> each.word() + " · × " + each.periodsPerYear());
        sampling.setValue(Sampling.DAY);
        sampling.setWidth("9rem");
        sampling.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        sampling.addValueChangeListener(event -> changed.run());
        by.setAriaLabel("By agent or strategy");
        by.setId("by");
        by.setItems(List.of(PortfolioParts.By.values()));
        by.setItemLabelGenerator(each -> each == PortfolioParts.By.AGENT ? "By agent" : "By strategy");
        by.setValue(PortfolioParts.By.AGENT);
        by.setWidth("8rem");
        by.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        by.addValueChangeListener(event -> changed.run());
        add(from, to, sampling, by);
    }

    private static void day(DatePicker field, String name, Runnable changed) {
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
        field.setWidth("8.5rem");
        field.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        field.addValueChangeListener(event -> changed.run());
    }

    PerformanceReports.Range range() {
        Sampling periods = sampling.getValue();
        return new PerformanceReports.Range(
                start(from.getValue(), 0), start(to.getValue(), 1), periods == null ? Sampling.DAY : periods);
    }

    PortfolioParts.By by() {
        PortfolioParts.By chosen = by.getValue();
        return chosen == null ? PortfolioParts.By.AGENT : chosen;
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
