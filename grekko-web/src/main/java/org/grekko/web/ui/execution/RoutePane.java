package org.grekko.web.ui.execution;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.grekko.execution.domain.routing.RoutePlan;
import org.grekko.execution.domain.routing.SkipReason;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;

/** The cheapest split of an order: what each venue would take of it and what each part of its cost is. */
final class RoutePane extends Div {
    private static final long serialVersionUID = 1L;
    private static final int SHARE_DIGITS = 4;

    private final Grid<RoutePlan.Child> grid = Columns.grid("route");
    private final Div total = new Div();
    private final Div skipped = new Div();
    private BigDecimal whole = BigDecimal.ONE;

    RoutePane() {
        addClassName("route");
        total.setId("route-total");
        total.addClassName("total");
        total.getElement().setAttribute("role", "status");
        skipped.setId("route-skipped");
        skipped.addClassName("skipped");
        Columns.words(grid, "Venue", RoutePlan.Child::venue, "");
        number("Quantity", each -> Figures.quantity(each.quantity()), RoutePlan.Child::quantity, "6.5rem");
        number("Share", each -> Figures.percent(share(each)), RoutePlan.Child::quantity, "5.5rem");
        number("Avg price", each -> Figures.price(each.averagePrice()), RoutePlan.Child::averagePrice, "6.7rem");
        number("Worst", each -> Figures.price(each.worstPrice()), RoutePlan.Child::worstPrice, "6.3rem");
        number("Notional", each -> Figures.money(each.notional()), RoutePlan.Child::notional, "7rem");
        number("Fee bps", each -> Figures.quantity(each.feeBps()), RoutePlan.Child::feeBps, "5.4rem");
        number("Fee", each -> Figures.money(each.fee()), RoutePlan.Child::fee, "5rem");
        number(
                "Latency bps",
                each -> Figures.money(each.penalty().latencyBps()),
                each -> each.penalty().latencyBps(),
                "7.6rem");
        number(
                "Age bps",
                each -> Figures.money(each.penalty().ageBps()),
                each -> each.penalty().ageBps(),
                "5.7rem");
        number(
                "Errors bps",
                each -> Figures.money(each.penalty().errorBps()),
                each -> each.penalty().errorBps(),
                "7rem");
        number("Stated cost", each -> Figures.money(each.cost()), RoutePlan.Child::cost, "7.5rem");
        add(total, grid, skipped);
    }

    private void number(
            String header,
            Function<RoutePlan.Child, String> text,
            Function<RoutePlan.Child, BigDecimal> value,
            String width) {
        Columns.number(grid, header, text::apply, value, width);
    }

    private BigDecimal share(RoutePlan.Child child) {
        return child.quantity().divide(whole, SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    void show(AssetPair pair, RoutePlan plan, Instant at) {
        whole = plan.quantity();
        grid.setItems(plan.children());
        total.removeAll();
        Span words = new Span(words(pair, plan));
        Span time = new Span("as of " + Figures.clock(at) + " UTC; nothing is placed");
        time.addClassName("dim");
        total.add(words, time);
        skipped.removeAll();
        skipped.setVisible(!plan.skipped().isEmpty());
        plan.skipped().stream()
                .sorted(Comparator.comparing(RoutePlan.Skipped::venue))
                .forEach(each -> skipped.add(new Span(each.venue() + ": " + reason(each.reason()))));
    }

    private static String words(AssetPair pair, RoutePlan plan) {
        if (plan.children().isEmpty()) {
            return "No venue can take any of it.";
        }
        BigDecimal notional = sum(plan.children(), RoutePlan.Child::notional);
        BigDecimal fees = sum(plan.children(), RoutePlan.Child::fee);
        boolean buys = plan.side() == Side.BUY;
        BigDecimal paid = buys ? notional.add(fees) : notional.subtract(fees);
        BigDecimal charged = plan.cost().subtract(paid).abs();
        String part = plan.complete()
                ? Figures.quantity(plan.quantity())
                : Figures.quantity(plan.routed()) + " of " + Figures.quantity(plan.quantity());
        return part + " " + pair.base() + (buys ? " costs " : " brings ") + Figures.money(paid) + " " + pair.quote()
                + " with fees of " + Figures.money(fees) + "; latency, age and errors are charged "
                + Figures.money(charged) + " for comparison, never paid.";
    }

    private static BigDecimal sum(List<RoutePlan.Child> children, Function<RoutePlan.Child, BigDecimal> figure) {
        return children.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String reason(SkipReason reason) {
        return switch (reason) {
            case CLOSED -> "takes no orders now";
            case STALE_BOOK -> "its book is too old";
            case FAILING -> "too many calls to it fail";
            case NO_DEPTH -> "nothing rests within the limit";
            case NO_BALANCE -> "the account holds too little for its smallest order";
            case TOO_SMALL -> "below its smallest order";
            case DEARER -> "others are cheaper";
            case BEYOND_THE_MOST -> "more venues than are compared at once";
        };
    }
}
