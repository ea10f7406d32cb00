package org.grekko.web.ui.market;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.Side;

/** The best levels of a book, one under the other; a click on one takes its price. */
@Tag("grekko-ladder")
@JsModule("context://assets/console.js")
final class Ladder extends Component {
    /** How many levels are shown of each side. */
    static final int LEVELS = 15;

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 8;

    /** Somebody took a price for an order of that side. */
    @DomEvent("pick")
    public static final class Pick extends ComponentEvent<Ladder> {
        private static final long serialVersionUID = 1L;

        private final Side side;
        private final BigDecimal price;

        /** As the browser tells it. */
        public Pick(
                Ladder source,
                boolean fromClient,
                @EventData("event.detail.side") String side,
                @EventData("event.detail.price") String price) {
            super(source, fromClient);
            this.side = Side.valueOf(side);
            this.price = new BigDecimal(price);
        }

        Side side() {
            return side;
        }

        BigDecimal price() {
            return price;
        }
    }

    /** The two ways to take a price. */
    interface Taker {
        void take(Side side, BigDecimal price);
    }

    Ladder(Taker taker) {
        setId("ladder");
        addListener(Pick.class, pick -> taker.take(pick.side(), pick.price()));
    }

    void show(BookSnapshot book) {
        String json = "{\"digits\":" + digits(book, true) + ",\"sizeDigits\":" + digits(book, false) + ",\"bids\":"
                + levels(book.bids()) + ",\"asks\":" + levels(book.asks()) + "}";
        getElement().callJsFunction("setBook", json);
    }

    private static String levels(List<BookSnapshot.Level> levels) {
        StringJoiner json = new StringJoiner(",", "[", "]");
        levels.stream()
                .limit(LEVELS)
                .forEach(level -> json.add(
                        "[" + level.price().toPlainString() + "," + level.size().toPlainString() + "]"));
        return json.toString();
    }

    /** As many digits as the levels that are shown need, so that no price is rounded. */
    private static int digits(BookSnapshot book, boolean ofPrices) {
        int digits = ofPrices ? 2 : 0;
        for (List<BookSnapshot.Level> side : List.of(book.bids(), book.asks())) {
            for (BookSnapshot.Level level : side.subList(0, Math.min(LEVELS, side.size()))) {
                BigDecimal number = ofPrices ? level.price() : level.size();
                digits = Math.max(digits, number.stripTrailingZeros().scale());
            }
        }
        return Math.min(MOST_DIGITS, digits);
    }
}
