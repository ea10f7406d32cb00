package org.grekko.web.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields for a first and a last day, both of UTC and both included; either may stay empty. */
public final class Days implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DatePicker first;
    private final DatePicker last;

    /** Empty fields that tell when a day was chosen. */
    public Days(Runnable changed) {
        first = field("First day, UTC", changed);
        last = field("Last day, UTC", changed);
    }

    private static DatePicker field(String name, Runnable changed) {
        DatePicker field = new DatePicker();
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
        field.setWidth("8.5rem");
        field.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        field.addValueChangeListener(event -> changed.run());
        return field;
    }

    /** The field of the first day. */
    public DatePicker first() {
        return first;
    }

    /** The field of the last day. */
    public DatePicker last() {
        return last;
    }

    /** When the first day begins; null when it is open. */
    public @Nullable Instant from() {
        return start(first.getValue(), 0);
    }

    /** When the last day has ended; null when it is open. */
    public @Nullable Instant to() {
        return start(last.getValue(), 1);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The part of an address that asks for these days; empty for all. */
    public String query() {
        List<String> bounds = new ArrayList<>();
        Instant from = from();
        Instant to = to();
        if (from != null) {
            bounds.add("from=" + from);
        }
        if (to != null) {
            bounds.add("to=" + to);
        }
        return bounds.isEmpty() ? "" : "?" + String.join("&", bounds);
    }
}
