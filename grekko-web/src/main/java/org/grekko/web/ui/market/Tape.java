package org.grekko.web.ui.market;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.StringJoiner;
import org.grekko.market.Trade;
import org.grekko.web.ui.kit.Figures;

/** The last trades of a market, the newest first, in the colour of the side that took. */
@Tag("grekko-tape")
@JsModule("context://assets/console.js")
final class Tape extends Component {
    private static final long serialVersionUID = 1L;

    private List<Trade> shown = List.of();

    Tape() {
        setId("tape");
    }

    void show(List<Trade> trades) {
        if (trades.equals(shown)) {
            return;
        }
        shown = trades;
        StringJoiner json = new StringJoiner(",", "[", "]");
        trades.forEach(trade -> json.add("[\"" + Figures.clock(trade.at()) + "\",\"" + trade.side() + "\",\""
                + Figures.price(trade.price()) + "\",\"" + Figures.rounded(trade.quantity()) + "\"]"));
        getElement().callJsFunction("setTrades", json.toString());
    }
}
