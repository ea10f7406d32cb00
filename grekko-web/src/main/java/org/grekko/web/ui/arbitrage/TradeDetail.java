package org.grekko.web.ui.arbitrage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.grekko.execution.domain.Order;
import org.grekko.shared.AssetPair;
import org.grekko.trading.arbitrage.ArbitrageBlotter;
import org.grekko.trading.arbitrage.ArbitrageTrade;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Sides;
import org.jspecify.annotations.Nullable;

/** One trade: its legs, what evened them out, and where the difference between expected and realised went. */
final class TradeDetail extends Div {
    private static final long serialVersionUID = 1L;
    private static final int SHARE_DIGITS = 4;
    private static final int SHOWN_DIGITS = 4;

    TradeDetail() {
        addClassName("detail");
        setId("arbitrage-trade");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "One trade taken apart");
        getElement().setAttribute("tabindex", "0");
    }

    void show(ArbitrageBlotter.Legs legs, List<Order> evening) {
        ArbitrageTrade trade = legs.trade();
        removeAll();
        Span words = new Span(TradeWords.meaning(trade));
        Div facts = new Div(Sides.badge(trade.state(), TradeGrid.look(trade.state())), words);
        facts.addClassName("facts");
        Div decided = new Div(TradeWords.decision(trade));
        decided.addClassName("dim");
        add(facts, decided);
        if (legs.buy() != null || legs.sell() != null) {
            add(new H3("Legs"), table(legs, evening));
        }
        add(new H3("Where it went, " + AssetPair.of(trade.pair()).quote()), report(trade));
    }

    private static Div table(ArbitrageBlotter.Legs legs, List<Order> evening) {
        Div table = new Div();
        table.addClassName("legs");
        Stream.of(legs.buy(), legs.sell()).forEach(order -> leg(table, order, ""));
        evening.forEach(order -> leg(table, order, "evening out"));
        return table;
    }

    private static void leg(Div table, @Nullable Order order, String role) {
        if (order == null) {
            return;
        }
        String side = order.side().name();
        Span venue = new Span(role.isEmpty() ? order.venue() : order.venue() + ", " + role);
        Span executed = new Span(TradeWords.executed(order));
        executed.addClassName("num");
        Span fee = new Span("fee " + Figures.money(order.fees()));
        fee.addClassNames("num", "dim");
        table.add(
                Sides.badge(side, Sides.look(side)),
                venue,
                Sides.badge(
                        order.status().name(), Sides.stateLook(order.status().name())),
                new Div(executed, fee));
    }

    private static Div report(ArbitrageTrade trade) {
        Div report = new Div();
        report.addClassName("fall");
        BigDecimal most = Stream.of(
                        trade.expectedNet(),
                        trade.realisedNet(),
                        trade.latency(),
                        trade.slippage(),
                        trade.fees(),
                        trade.partial())
                .map(each -> each == null ? BigDecimal.ZERO : each.abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        step(report, "Expected net", trade.expectedNet(), most);
        step(report, "Latency", lost(trade.latency()), most);
        step(report, "Slippage", lost(trade.slippage()), most);
        step(report, "Fees beyond", lost(trade.fees()), most);
        step(report, "Not executed", lost(trade.partial()), most);
        step(report, "Realised net", trade.realisedNet(), most);
        return report;
    }

    private static @Nullable BigDecimal lost(@Nullable BigDecimal loss) {
        return loss == null ? null : loss.negate().setScale(SHOWN_DIGITS, RoundingMode.HALF_UP);
    }

    private static void step(Div report, String name, @Nullable BigDecimal amount, BigDecimal most) {
        Span figure = new Span(amount == null ? "not yet" : String.format(Locale.ROOT, "%+,.4f", amount));
        figure.addClassNames("num", Figures.direction(amount));
        Div bar = new Div();
        bar.addClassNames("bar", Figures.direction(amount));
        bar.getElement().setAttribute("aria-hidden", "true");
        BigDecimal share = amount == null || most.signum() == 0
                ? BigDecimal.ZERO
                : amount.abs().movePointRight(2).divide(most, SHARE_DIGITS, RoundingMode.HALF_UP);
        bar.getStyle().set("--part", share.toPlainString() + "%");
        report.add(new Span(name), bar, figure);
    }
}
