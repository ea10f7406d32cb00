package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.grekko.execution.domain.NewOrder;
import org.grekko.portfolio.Portfolio;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.grekko.trading.ParentOrderDesk;
import org.grekko.trading.Placement;
import org.grekko.trading.Preview;
import org.grekko.trading.domain.SizedOrder;
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
    private final TicketTerms terms = new TicketTerms(this::check);
    private final TicketSizing sizing = new TicketSizing(this::size);
    private final TicketSummary summary = new TicketSummary();
    private final Button submit = new Button("", click -> send());
    private final Map<String, HasValidation> fields;
    private Side side = Side.BUY;

    /** A ticket for that screen; it is filled by {@link #load}. */
    public Ticket(TicketDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
        market = new TicketMarket(desk, screen::chosen, this::check);
        fields = new HashMap<>(terms.fields());
        fields.putAll(sizing.fields());
        fields.put("venue", market.venueField());
        fields.put("pair", market.pairField());
        addClassName("ticket");
        setId("ticket");
        Div sides = new Div(buy, sell);
        sides.addClassName("sides");
        sides.getElement().setAttribute("role", "group").setAttribute("aria-label", "Side");
        submit.setId("ticket-submit");
        submit.addClassName("submit");
        add(market, sides, terms, sizing, summary, submit);
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
        side(chosen);
        terms.pick(level);
    }

    private void side(Side chosen) {
        side = chosen;
        buy.setClassName("on-buy", chosen == Side.BUY);
        sell.setClassName("on-sell", chosen == Side.SELL);
        buy.getElement().setAttribute("aria-pressed", String.valueOf(chosen == Side.BUY));
        sell.getElement().setAttribute("aria-pressed", String.valueOf(chosen == Side.SELL));
        submit.setClassName("buy", chosen == Side.BUY);
        submit.setClassName("sell", chosen == Side.SELL);
        check();
    }

    private void check() {
        fields.values().forEach(field -> field.setInvalid(false));
        submit.setText((terms.atOnce() ? "Place " : "Begin ") + side.name().toLowerCase(Locale.ROOT) + " order");
        Optional<NewOrder> wish = terms.order(market, side);
        if (wish.isEmpty()) {
            summary.clear();
        } else if (terms.atOnce()) {
            Preview preview = desk.preview(wish.get());
            summary.show(preview);
            markTyped(preview.errors());
        } else {
            foresee(wish.get());
        }
    }

    /** Fills in the quantity that the chosen method says, within the rules. */
    private void size() {
        sizing.clear();
        Optional<NewOrder> wish = terms.order(market, side, BigDecimal.ONE);
        if (wish.isEmpty()) {
            Toast.refused("Choose portfolio, venue and pair first.");
            return;
        }
        Preview preview = desk.sized(wish.get(), sizing.wish());
        SizedOrder sized = preview.sizing();
        if (sized == null) {
            preview.errors().forEach(this::mark);
            if (preview.errors().isEmpty()) {
                summary.deny(preview.denial());
            }
            return;
        }
        terms.fill(sized.quantity());
        sizing.show(sized, wish.get().pair().base());
    }

    private void foresee(NewOrder whole) {
        TicketDesk.Foreseen foreseen = desk.foresee(whole, terms.parent(whole));
        if (foreseen.order() == null || foreseen.whole() == null || foreseen.part() == null) {
            summary.clear();
            markTyped(foreseen.errors());
        } else {
            summary.show(foreseen.order(), foreseen.whole(), foreseen.part());
            markTyped(foreseen.part().errors());
        }
    }

    /** Marks what is wrong; what is only not typed yet is left in peace. */
    private void markTyped(List<FieldError> errors) {
        errors.stream().filter(error -> !terms.awaits(error.field())).forEach(this::mark);
    }

    private void send() {
        if (!Caller.mayOrIsTold("place orders", "trader")) {
            return;
        }
        if (terms.quantity() == null) {
            mark(new FieldError("quantity", "Say how much"));
        }
        Optional<NewOrder> wish = terms.order(market, side);
        if (wish.isEmpty()) {
            return;
        }
        if (terms.atOnce()) {
            place(wish.get());
        } else {
            begin(wish.get());
        }
        screen.sent();
    }

    private void place(NewOrder wish) {
        Placement answer = desk.place(wish);
        if (answer instanceof Placement.Placed placed) {
            Toast.done("Placed: " + side + " " + Figures.quantity(placed.order().quantity()) + " "
                    + placed.order().pair());
            terms.clearQuantity();
        } else if (answer instanceof Placement.Denied denied) {
            summary.deny(denied.order().denial());
            Toast.refused("Denied by the risk rules; the reason stands on the ticket.");
        } else if (answer instanceof Placement.Invalid invalid) {
            invalid.errors().forEach(this::mark);
        }
    }

    private void begin(NewOrder whole) {
        ParentOrderDesk.Answer answer = desk.begin(terms.parent(whole));
        if (answer instanceof ParentOrderDesk.Answer.Begun begun) {
            Toast.done(begun.order().kind() + " begun: " + side + " " + Figures.quantity(whole.quantity()) + " "
                    + whole.pair() + " in " + begun.order().parts().size() + " parts");
            terms.clearQuantity();
        } else if (answer instanceof ParentOrderDesk.Answer.Invalid invalid) {
            invalid.errors().forEach(this::mark);
        }
    }

    private void mark(FieldError error) {
        HasValidation field = fields.get(error.field());
        if (field == null) {
            Toast.refused(error.field() + ": " + error.message());
        } else {
            field.setErrorMessage(
                    error.field().equals("seconds") ? "at least a second a part, at most seven days" : error.message());
            field.setInvalid(true);
        }
    }
}
