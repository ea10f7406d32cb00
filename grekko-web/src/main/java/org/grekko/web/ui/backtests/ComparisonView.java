package org.grekko.web.ui.backtests;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.Comparison;
import org.grekko.backtest.Figure;
import org.grekko.backtest.StoredBacktest;
import org.grekko.backtest.domain.EquityPoints;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** Several results side by side: their figures, their months, and the settings in which they differ. */
@Route(value = "backtests/compare", layout = MainLayout.class)
@PageTitle("Comparison · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ComparisonView extends Div implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_POINTS = 1_000;
    private static final double WHOLE = 100;

    private final Grid<Row> figures = Columns.grid("comparison-figures");
    private final Grid<Row> differences = Columns.grid("comparison-differences");
    private final Grid<Row> months = Columns.grid("comparison-months");
    private final Span bars = new Span();
    private final Charts.Lines curves = new Charts.Lines();
    private final Panel curvesPanel = new Panel("curves", "NAV, each from 100", curves);
    private final Panel figuresPanel = new Panel("figures", "Figures", figures);
    private final Panel differencesPanel = new Panel("differences", "Settings that differ", differences);
    private final Panel monthsPanel = new Panel("months", "Monthly returns", months);
    private final List<UUID> ids = new ArrayList<>();

    /** A name and what belongs to it, one for each backtest. */
    private record Row(String name, List<String> values) {}

    @EJB
    private BacktestService backtests;

    @Inject
    private LiveScreens live;

    @Override
    public void setParameter(BeforeEvent event, String text) {
        ids.clear();
        for (String each : text.split(",", -1)) {
            try {
                ids.add(UUID.fromString(each));
            } catch (IllegalArgumentException notAnId) {
                ids.clear();
                return;
            }
        }
    }

    @PostConstruct
    void build() {
        addClassNames("screen", "bc");
        H1 title = new H1("Comparison of backtests");
        title.addClassName("hidden-title");
        bars.addClassName("dim");
        bars.setId("comparison-bars");
        figuresPanel.with(bars);
        curves.getElement().setAttribute("aria-label", "NAV of every backtest over time, each from 100");
        add(title, curvesPanel, figuresPanel, differencesPanel, monthsPanel);
        live.fillLater(this, this::fill);
    }

    private void fill() {
        figuresPanel.fill(() -> {
            List<StoredBacktest> done = done();
            boolean fits = done.size() == ids.size() && ids.size() >= Comparison.LEAST && ids.size() <= Comparison.MOST;
            String words = "Choose " + Comparison.LEAST + " to " + Comparison.MOST
                    + " backtests that are DONE in the list of backtests.";
            List.of(curvesPanel, figuresPanel, differencesPanel, monthsPanel).forEach(each -> each.show(!fits, words));
            if (fits) {
                show(done, Comparison.of(done));
            }
        });
    }

    private List<StoredBacktest> done() {
        return ids.stream()
                .flatMap(each -> backtests.find(each).stream())
                .filter(each -> each.outcome() != null)
                .toList();
    }

    private void show(List<StoredBacktest> done, Comparison comparison) {
        bars.setText(comparison.sameBars() ? "All over the same bars" : "Not over the same bars");
        curves.setLines(IntStream.range(0, done.size())
                .mapToObj(i -> curve(i + 1, done.get(i)))
                .toList());
        columns(figures, done);
        columns(differences, done);
        columns(months, done);
        figures.setItems(Figure.all().stream().map(each -> row(each, done)).toList());
        differences.setItems(comparison.differences().stream()
                .map(each -> new Row(
                        each.setting(),
                        each.values().stream()
                                .map(value -> Objects.requireNonNullElse(value, Figures.NONE))
                                .toList()))
                .toList());
        differencesPanel.show(comparison.differences().isEmpty(), "The settings are the same.");
        months.setItems(comparison.monthlyReturns().stream()
                .map(each -> new Row(each.name(), percents(each.values())))
                .toList());
    }

    private Charts.Line curve(int number, StoredBacktest backtest) {
        double cash = backtest.config().terms().cash().doubleValue();
        return new Charts.Line(
                number + " · " + BacktestWords.model(backtest),
                EquityPoints.thin(backtests.equity(backtest.id()), MOST_POINTS).stream()
                        .map(each -> new Charts.Point(each.time(), each.nav() / cash * WHOLE))
                        .toList());
    }

    private static Row row(Figure figure, List<StoredBacktest> done) {
        return new Row(
                figure.label(),
                done.stream().map(each -> BacktestWords.figure(each, figure)).toList());
    }

    private static List<String> percents(List<@Nullable BigDecimal> values) {
        return values.stream().map(Figures::percent).toList();
    }

    private static void columns(Grid<Row> grid, List<StoredBacktest> done) {
        grid.removeAllColumns();
        Columns.words(grid, "", Row::name, "11rem").setHeader("Name");
        for (int i = 0; i < done.size(); i++) {
            int place = i;
            StoredBacktest backtest = done.get(i);
            Columns.words(grid, "", row -> row.values().get(place), "")
                    .setHeader(new Anchor(
                            "backtests/result/" + backtest.id(), (i + 1) + " · " + BacktestWords.model(backtest)));
        }
    }
}
