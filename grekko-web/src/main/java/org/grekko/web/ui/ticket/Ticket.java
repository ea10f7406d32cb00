package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.portfolio.Portfolio;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.grekko.trading.Placement;
import org.grekko.trading.Preview;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Toast;

/** The manual order ticket: checked as it is typed, with what the order would cost and do. */
public final class Ticket extends Div {
    private static final long serialVersionUID = 1L;

    /** The screen that the ticket stands on. */
    public interface Screen {
        /** Another portfolio was chosen on the ticket. */
        void chosen(Portfolio portfolio);

        /** An order was sent, whatever became of it. */
        void sent();
    }

    private final transient TicketDesk desk;
    private final transient Screen screen;
    private final TicketMarket market;
    private final Button buy = new Button("Buy", click -> side(Side.BUY));
    private final Button sell = new Button("Sell", click -> side(Side.SELL));
    private final ComboBox<OrderType> type = new ComboBox<>("Type");
    private final ComboBox<TimeInForce> inForce = new ComboBox<>("In force");
    private final BigDecimalField quantity = number("Quantity", "ticket-quantity");
    private final BigDecimalField price = number("Price", "ticket-price");
    private final TicketSummary summary = new TicketSummary();
    private final Button submit = new Button("", click -> send());
    private final Map<String, HasValidation> fields;
    private Side side = Side.BUY;

    /** A ticket for that screen; it is filled by {@link #load}. */
    public Ticket(TicketDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
        market = new TicketMarket(desk, screen::chosen, this::check);
        fields = Map.of(
                "venue", market.venueField(),
                "pair", market.pairField(),
                "type", type,
                "timeInForce", inForce,
                "quantity", quantity,
                "price", price,
                "stopPrice", price);
        addClassName("ticket");
        setId("ticket");
        Div sides = new Div(buy, sell);
        sides.addClassName("sides");
        sides.getElement().setAttribute("role", "group").setAttribute("aria-label", "Side");
        type.setId("ticket-type");
        type.setItems(OrderType.values());
        type.setValue(OrderType.LIMIT);
        inForce.setItems(TimeInForce.values());
        inForce.setValue(TimeInForce.GTC);
        submit.setId("ticket-submit");
        submit.addClassName("submit");
        add(market, sides, two(type, inForce), two(quantity, price), summary, submit);
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

    /** Reads portfolios and pairs anew; that portfolio pays until another is chosen. */
    public void load(Optional<Portfolio> chosen) {
        market.load(chosen);
    }

    /** Whether there is anything to trade. */
    public boolean isEmpty() {
        return market.pair().isEmpty();
    }

    /** Chooses the pair when it can be traded where the order would go. */
    public void look(AssetPair pair) {
        market.choose(pair);
    }

    /** Takes side and price from an order book. */
    public void pick(AssetPair pair, Side chosen, BigDecimal level) {
        if (!market.choose(pair)) {
            Toast.refused(pair + " cannot be traded on " + market.venue().orElse("this venue")
                    + " with this portfolio; choose another on the ticket.");
            return;
        }
        if (type.getValue() == OrderType.MARKET) {
            type.setValue(OrderType.LIMIT);
        }
        price.setValue(level);
        side(chosen);
        quantity.focus();
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
        screen.sent();
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
        Optional<Portfolio> payer = market.portfolio();
        Optional<String> venue = market.venue();
        Optional<AssetPair> pair = market.pair();
        BigDecimal amount = quantity.getValue();
        boolean named = payer.isPresent() && venue.isPresent() && pair.isPresent();
        if (!named || amount == null || type.isEmpty() || inForce.isEmpty()) {
            return Optional.empty();
        }
        boolean atMarket = type.getValue() == OrderType.MARKET;
        return Optional.of(new NewOrder(
                payer.get().id(),
                venue.get(),
                pair.get(),
                side,
                type.getValue(),
                amount,
                atMarket || isStop() ? null : price.getValue(),
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
