package org.grekko.web.ui.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.MarketHub;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.grekko.trading.Placement;
import org.grekko.trading.Preview;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Toast;

/** The manual order ticket: checked as it is typed, with what the order would cost and do. */
final class Ticket extends Div {
    private static final long serialVersionUID = 1L;

    /** Where the ticket sends what was typed. */
    interface Desk {
        Preview preview(NewOrder wish);

        Placement place(NewOrder wish);

        Optional<UUID> portfolio();

        void placed();
    }

    private final Desk desk;
    private final Button buy = new Button("Buy", click -> side(Side.BUY));
    private final Button sell = new Button("Sell", click -> side(Side.SELL));
    private final ComboBox<AssetPair> pair = new ComboBox<>("Pair");
    private final ComboBox<OrderType> type = new ComboBox<>("Type");
    private final ComboBox<TimeInForce> inForce = new ComboBox<>("In force");
    private final BigDecimalField quantity = number("Quantity", "ticket-quantity");
    private final BigDecimalField price = number("Price", "ticket-price");
    private final TicketSummary summary = new TicketSummary();
    private final Button submit = new Button("", click -> send());
    private final Map<String, HasValidation> fields = Map.of(
            "pair",
            pair,
            "type",
            type,
            "timeInForce",
            inForce,
            "quantity",
            quantity,
            "price",
            price,
            "stopPrice",
            price);
    private Side side = Side.BUY;

    Ticket(Desk desk) {
        this.desk = desk;
        addClassName("ticket");
        setId("ticket");
        Div sides = new Div(buy, sell);
        sides.addClassName("sides");
        sides.getElement().setAttribute("role", "group").setAttribute("aria-label", "Side");
        pair.setId("ticket-pair");
        type.setId("ticket-type");
        type.setItems(OrderType.values());
        type.setValue(OrderType.LIMIT);
        inForce.setItems(TimeInForce.values());
        inForce.setValue(TimeInForce.GTC);
        submit.setId("ticket-submit");
        submit.addClassName("submit");
        add(sides, pair, two(type, inForce), two(quantity, price), summary, submit);
        pair.addValueChangeListener(event -> check());
        type.addValueChangeListener(event -> {
            price.setEnabled(event.getValue() != OrderType.MARKET);
            price.setLabel(isStop() ? "Stop price" : "Price");
            check();
        });
        inForce.addValueChangeListener(event -> check());
        quantity.addValueChangeListener(event -> check());
        price.addValueChangeListener(event -> check());
        side(Side.BUY);
    }

    /** The pairs to choose from; the first is chosen when none was. */
    void pairs(List<AssetPair> pairs) {
        AssetPair before = pair.getValue();
        pair.setItems(pairs);
        pair.setValue(
                before != null && pairs.contains(before)
                        ? before
                        : pairs.stream().findFirst().orElse(null));
    }

    private void side(Side chosen) {
        side = chosen;
        buy.setClassName("on-buy", chosen == Side.BUY);
        sell.setClassName("on-sell", chosen == Side.SELL);
        buy.getElement().setAttribute("aria-pressed", String.valueOf(chosen == Side.BUY));
        sell.getElement().setAttribute("aria-pressed", String.valueOf(chosen == Side.SELL));
        submit.setText("Place " + chosen.name().toLowerCase(Locale.ROOT) + " order");
        submit.setClassName("buy", chosen == Side.BUY);
        submit.setClassName("sell", chosen == Side.SELL);
        check();
    }

    private void check() {
        fields.values().forEach(field -> field.setInvalid(false));
        if (quantity.getValue() == null) {
            summary.clear();
            return;
        }
        Optional<NewOrder> wish = wish();
        if (wish.isEmpty()) {
            summary.clear();
            return;
        }
        Preview preview = desk.preview(wish.get());
        summary.show(preview);
        boolean priceAwaited = price.getValue() == null;
        preview.errors().stream()
                .filter(error ->
                        !(priceAwaited && error.field().toLowerCase(Locale.ROOT).contains("price")))
                .forEach(this::mark);
    }

    private void send() {
        if (!Caller.mayOrIsTold("place orders", "trader")) {
            return;
        }
        if (quantity.getValue() == null) {
            mark(new FieldError("quantity", "Say how much"));
        }
        Optional<NewOrder> wish = wish();
        if (wish.isEmpty()) {
            return;
        }
        Placement answer = desk.place(wish.get());
        if (answer instanceof Placement.Placed placed) {
            Toast.done("Placed: " + side + " " + Figures.quantity(placed.order().quantity()) + " "
                    + placed.order().pair());
            quantity.clear();
        } else if (answer instanceof Placement.Denied denied) {
            summary.deny(denied.order().denial());
            Toast.refused("Denied by the risk rules; the reason stands on the ticket.");
        } else if (answer instanceof Placement.Invalid invalid) {
            invalid.errors().forEach(this::mark);
        }
        desk.placed();
    }

    private void mark(FieldError error) {
        HasValidation field = fields.get(error.field());
        if (field == null) {
            Toast.refused(error.field() + ": " + error.message());
        } else {
            field.setErrorMessage(error.message());
            field.setInvalid(true);
        }
    }

    private Optional<NewOrder> wish() {
        Optional<UUID> portfolio = desk.portfolio();
        BigDecimal amount = quantity.getValue();
        if (portfolio.isEmpty() || amount == null || pair.isEmpty() || type.isEmpty() || inForce.isEmpty()) {
            return Optional.empty();
        }
        boolean market = type.getValue() == OrderType.MARKET;
        return Optional.of(new NewOrder(
                portfolio.get(),
                MarketHub.PAPER,
                pair.getValue(),
                side,
                type.getValue(),
                amount,
                market || isStop() ? null : price.getValue(),
                isStop() ? price.getValue() : null,
                inForce.getValue(),
                false,
                false,
                null,
                null,
                null,
                null,
                Caller.name()));
    }

    private boolean isStop() {
        return type.getValue() == OrderType.STOP_LOSS || type.getValue() == OrderType.TAKE_PROFIT;
    }

    private static BigDecimalField number(String label, String id) {
        BigDecimalField field = new BigDecimalField(label);
        field.setId(id);
        field.setLocale(Locale.US);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    private static Div two(Component left, Component right) {
        Div two = new Div(left, right);
        two.addClassName("two");
        return two;
    }
}
