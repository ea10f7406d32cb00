package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.portfolio.Portfolio;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.trading.ParentOrderDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.jspecify.annotations.Nullable;

/** How much, at what price and how an order is worked. */
final class TicketTerms extends Div {
    private static final long serialVersionUID = 1L;

    private final TicketAlgo algo;
    private final ComboBox<OrderType> type = new ComboBox<>("Type");
    private final ComboBox<TimeInForce> inForce = new ComboBox<>("In force");
    private final BigDecimalField quantity = number("Quantity", "ticket-quantity");
    private final BigDecimalField price = number("Price", "ticket-price");
    private final Div kind = Forms.two(type, inForce);
    private final transient Runnable changed;

    TicketTerms(Runnable changed) {
        this.changed = changed;
        addClassName("ticket-market");
        algo = new TicketAlgo(this::look);
        type.setId("ticket-type");
        type.setItems(OrderType.values());
        type.setValue(OrderType.LIMIT);
        inForce.setItems(TimeInForce.values());
        inForce.setValue(TimeInForce.GTC);
        add(algo, kind, Forms.two(quantity, price));
        type.addValueChangeListener(event -> look());
        inForce.addValueChangeListener(event -> changed.run());
        quantity.addValueChangeListener(event -> changed.run());
        price.addValueChangeListener(event -> changed.run());
    }

    private void look() {
        kind.setVisible(atOnce());
        price.setEnabled(!atOnce() || type.getValue() != OrderType.MARKET);
        price.setLabel(atOnce() ? (isStop() ? "Stop price" : "Price") : "Limit price");
        price.setPlaceholder(atOnce() ? "" : "at market");
        changed.run();
    }

    boolean atOnce() {
        return algo.atOnce();
    }

    /** Takes a price from an order book. */
    void pick(BigDecimal level) {
        if (atOnce() && type.getValue() == OrderType.MARKET) {
            type.setValue(OrderType.LIMIT);
        }
        price.setValue(level);
        quantity.focus();
    }

    @Nullable
    BigDecimal quantity() {
        return quantity.getValue();
    }

    /** Fills in a quantity; none for zero. */
    void fill(BigDecimal amount) {
        quantity.setValue(amount.signum() == 0 ? null : amount);
    }

    void clearQuantity() {
        quantity.clear();
    }

    /** Whether a field that would be wrong is only not typed yet. */
    boolean awaits(String field) {
        boolean ofPrice = field.toLowerCase(Locale.ROOT).contains("price");
        return (ofPrice && price.getValue() == null) || algo.awaits(field);
    }

    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new HashMap<>(algo.fields());
        fields.put("type", type);
        fields.put("timeInForce", inForce);
        fields.put("quantity", quantity);
        fields.put("price", price);
        fields.put("stopPrice", price);
        fields.put("limitPrice", price);
        return fields;
    }

    /** The whole order; empty while something is not chosen or typed. */
    Optional<NewOrder> order(TicketMarket market, Side side) {
        BigDecimal amount = quantity.getValue();
        return amount == null ? Optional.empty() : order(market, side, amount);
    }

    /** The same with that quantity, whatever is typed. */
    Optional<NewOrder> order(TicketMarket market, Side side, BigDecimal amount) {
        Optional<Portfolio> payer = market.portfolio();
        Optional<String> venue = market.venue();
        Optional<AssetPair> pair = market.pair();
        boolean named = payer.isPresent() && venue.isPresent() && pair.isPresent();
        if (!named || type.isEmpty() || inForce.isEmpty()) {
            return Optional.empty();
        }
        OrderType works = worksAs();
        boolean stop = atOnce() && isStop();
        return Optional.of(new NewOrder(
                payer.get().id(),
                venue.get(),
                pair.get(),
                side,
                works,
                amount,
                works == OrderType.MARKET || stop ? null : price.getValue(),
                stop ? price.getValue() : null,
                atOnce() ? inForce.getValue() : TimeInForce.GTC,
                false,
                false,
                null,
                null,
                null,
                null,
                Caller.name()));
    }

    private OrderType worksAs() {
        if (atOnce()) {
            return type.getValue();
        }
        return price.getValue() == null ? OrderType.MARKET : OrderType.LIMIT;
    }

    ParentOrderDesk.Wish parent(NewOrder whole) {
        return algo.parent(whole);
    }

    private boolean isStop() {
        return type.getValue() == OrderType.STOP_LOSS || type.getValue() == OrderType.TAKE_PROFIT;
    }

    private static BigDecimalField number(String label, String id) {
        BigDecimalField field = Forms.decimal(label, id);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }
}
