package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.grekko.execution.domain.NewOrder;
import org.grekko.trading.ParentOrderDesk;

/** Whether an order is placed at once or worked in parts, and how. */
final class TicketAlgo extends Div {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
    private static final int FEW = 10;

    private final ComboBox<Way> way = new ComboBox<>("Work it");
    private final BigDecimalField minutes = new BigDecimalField("Over, minutes");
    private final IntegerField slices = new IntegerField("Parts");
    private final BigDecimalField shown = new BigDecimalField("Shown at a time");
    private final Div overTime = new Div(minutes, slices);

    /** How an order is worked. */
    private enum Way {
        AT_ONCE("At once"),
        TWAP("TWAP: equal parts over time"),
        VWAP("VWAP: parts by usual volume"),
        ICEBERG("Iceberg: little shown at a time");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    TicketAlgo(Runnable changed) {
        addClassName("ticket-market");
        way.setId("ticket-algo");
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> each.words);
        way.setValue(Way.AT_ONCE);
        minutes.setId("ticket-minutes");
        minutes.setLocale(Locale.US);
        minutes.setValue(BigDecimal.valueOf(FEW));
        slices.setId("ticket-slices");
        slices.setValue(FEW);
        shown.setId("ticket-shown");
        shown.setLocale(Locale.US);
        overTime.addClassName("two");
        add(way, overTime, shown);
        minutes.setValueChangeMode(ValueChangeMode.LAZY);
        slices.setValueChangeMode(ValueChangeMode.LAZY);
        shown.setValueChangeMode(ValueChangeMode.LAZY);
        way.addValueChangeListener(event -> {
            look();
            changed.run();
        });
        minutes.addValueChangeListener(event -> changed.run());
        slices.addValueChangeListener(event -> changed.run());
        shown.addValueChangeListener(event -> changed.run());
        look();
    }

    private void look() {
        overTime.setVisible(!atOnce() && !iceberg());
        shown.setVisible(iceberg());
    }

    boolean atOnce() {
        return way.isEmpty() || way.getValue() == Way.AT_ONCE;
    }

    private boolean iceberg() {
        return way.getValue() == Way.ICEBERG;
    }

    /** Whether a number is still to be typed. */
    boolean awaits(String field) {
        return field.equals("shown") && shown.getValue() == null;
    }

    Map<String, HasValidation> fields() {
        return Map.of("kind", way, "seconds", minutes, "slices", slices, "shown", shown);
    }

    /** The parent order that works this one in parts; not to be asked for one that is placed at once. */
    ParentOrderDesk.Wish parent(NewOrder whole) {
        BigDecimal over = minutes.getValue() == null ? BigDecimal.ZERO : minutes.getValue();
        return new ParentOrderDesk.Wish(
                whole.portfolioId(),
                whole.venue(),
                whole.pair(),
                whole.side(),
                way.getValue().name(),
                whole.quantity(),
                whole.price(),
                slices.getValue() == null ? 0 : slices.getValue(),
                over.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue(),
                shown.getValue(),
                whole.owner());
    }
}
