package org.grekko.web.ui.risk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.grekko.risk.desk.PortfolioRisk;
import org.grekko.risk.domain.desk.Contribution;
import org.grekko.risk.domain.desk.LimitUse;
import org.grekko.risk.domain.desk.Loss;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.desk.Slice;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.jspecify.annotations.Nullable;

/** The tables of the risk desk. */
final class DeskGrids {
    private static final double NEAR = 0.8;
    private static final int PERCENT = 100;
    private static final Comparator<LimitUse> BY_USE =
            Comparator.comparing(LimitUse::usage, Comparator.nullsFirst(Comparator.naturalOrder()));

    final Grid<LimitUse> limits = Columns.grid("desk-limits");
    final Grid<Loss> losses = Columns.grid("desk-losses");
    final Grid<Contribution> positions = Columns.grid("desk-positions");
    final Grid<Part> exposure = Columns.grid("desk-exposure");
    private final KeyedRows<LimitUse> limitRows = new KeyedRows<>(LimitUse::limit);
    private final KeyedRows<Loss> lossRows =
            new KeyedRows<>(loss -> loss.measure() + loss.method() + loss.confidence());
    private final KeyedRows<Contribution> positionRows = new KeyedRows<>(Contribution::pair);
    private final KeyedRows<Part> partRows =
            new KeyedRows<>(part -> part.by() + part.slice().name());

    /** A part of the exposure, and by what it was cut. */
    record Part(String by, Slice slice) {}

    DeskGrids() {
        limitColumns();
        losses.setItems(lossRows);
        Columns.words(losses, "Measure", DeskGrids::measure, "6rem");
        Columns.growing(Columns.words(losses, "Method", loss -> method(loss.method()), ""), "9.2rem");
        Columns.number(losses, "Of NAV", loss -> Figures.percent(loss.fraction()), Loss::fraction, "5.6rem");
        Columns.number(losses, "Amount", loss -> Figures.money(loss.amount()), Loss::amount, "6.6rem");
        positions.setItems(positionRows);
        Columns.words(positions, "Pair", each -> each.pair().toString(), "");
        Columns.number(positions, "Value", each -> Figures.money(each.value()), Contribution::value, "7rem");
        Columns.number(positions, "Weight", each -> Figures.percent(each.weight()), Contribution::weight, "6rem");
        Columns.number(
                positions, "Volatility", each -> Figures.percent(each.volatility()), Contribution::volatility, "7rem");
        Columns.number(positions, "Beta", each -> Figures.ratio(each.beta()), Contribution::beta, "5rem");
        Columns.number(
                positions,
                "Marginal",
                each -> Figures.percent(each.marginalVar95()),
                Contribution::marginalVar95,
                "6.6rem");
        Columns.number(
                positions,
                "Component",
                each -> Figures.money(each.componentVar95()),
                Contribution::componentVar95,
                "7.4rem");
        Columns.number(positions, "Share", each -> Figures.percent(each.share()), Contribution::share, "5.5rem");
        exposureColumns();
    }

    private void exposureColumns() {
        exposure.setItems(partRows);
        Columns.words(exposure, "By", Part::by, "5rem");
        Columns.growing(Columns.told(exposure, "Name", part -> part.slice().name(), ""), "8rem");
        Columns.number(
                exposure,
                "Amount",
                part -> Figures.money(part.slice().amount()),
                part -> part.slice().amount(),
                "6.8rem");
        Columns.number(
                exposure,
                "Of NAV",
                part -> Figures.percent(part.slice().fraction()),
                part -> part.slice().fraction(),
                "5.6rem");
    }

    private void limitColumns() {
        limits.setItems(limitRows);
        Columns.growing(Columns.told(limits, "Limit", LimitUse::limit, ""), "10.2rem");
        Columns.words(limits, "Of", use -> Objects.requireNonNullElse(use.subject(), ""), "3.6rem");
        Columns.number(limits, "Value", use -> value(use, use.value()), LimitUse::value, "5.8rem");
        Columns.number(limits, "Limit", use -> value(use, use.most()), LimitUse::most, "6.8rem");
        limits.addColumn(LitRenderer.<LimitUse>of(
                                "<span class='meter ${item.look}'><i style='width:${item.width}%'></i></span>"
                                        + "<span class=num>${item.text}</span>")
                        .withProperty("look", DeskGrids::look)
                        .withProperty("width", use -> width(use.usage()))
                        .withProperty("text", use -> Figures.percent(use.usage())))
                .setHeader("Used")
                .setComparator(BY_USE)
                .setWidth("8rem")
                .setFlexGrow(0)
                .setSortable(true);
    }

    /** Shows the limits that have a value, the most used first, then those that are asked of each order. */
    void show(PortfolioRisk risk) {
        limitRows.show(risk.limits().stream().sorted(BY_USE.reversed()).toList());
        MarketRisk market = risk.market();
        lossRows.show(market == null ? List.of() : market.losses());
        positionRows.show(market == null ? List.of() : market.contributions());
        List<Part> parts = new ArrayList<>();
        risk.byAsset().forEach(each -> parts.add(new Part("Asset", each)));
        risk.byAgent().forEach(each -> parts.add(new Part("Agent", each)));
        risk.byModel().forEach(each -> parts.add(new Part("Model", each)));
        risk.byVenue().forEach(each -> parts.add(new Part("Venue", each)));
        partRows.show(parts);
    }

    private static String look(LimitUse use) {
        double usage = Objects.requireNonNullElse(use.usage(), 0.0);
        return usage >= 1 ? "bad" : usage >= NEAR ? "warn" : "ok";
    }

    private static double width(@Nullable Double usage) {
        return usage == null ? 0 : Math.min(PERCENT, Math.max(0, PERCENT * usage));
    }

    private static String value(LimitUse use, @Nullable BigDecimal value) {
        if (value == null) {
            return "each order";
        }
        return switch (use.kind()) {
            case FRACTION -> Figures.percent(value);
            case MONEY -> Figures.money(value);
            case MULTIPLE, COUNT -> Figures.rounded(value);
        };
    }

    private static String measure(Loss loss) {
        return loss.measure() + " " + Math.round(loss.confidence() * PERCENT) + " %";
    }

    static String method(String method) {
        return switch (method) {
            case "HISTORICAL" -> "Historical";
            case "PARAMETRIC" -> "Parametric (normal)";
            case "CORNISH_FISHER" -> "Cornish-Fisher";
            default -> "Monte Carlo";
        };
    }
}
