package org.grekko.web.ui.risk;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.risk.BreakerService;
import org.grekko.risk.TripService;
import org.grekko.risk.desk.PortfolioRisk;
import org.grekko.risk.desk.PortfolioRisks;
import org.grekko.risk.desk.RiskHistory;
import org.grekko.risk.desk.RiskSnapshot;
import org.grekko.risk.desk.StressTests;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.desk.Slice;
import org.grekko.shared.Clock;
import org.grekko.trading.BreakerDesk;
import org.grekko.trading.KillSwitch;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.ChosenPortfolio;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Download;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** How risky a portfolio is at this moment: limits, losses to expect, what moves together, shocks, and what stands still. */
@Route(value = "risk", layout = MainLayout.class)
@PageTitle("Risk desk · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class RiskDeskView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST_POINTS = 1_000;
    private static final int HISTORY_MS = 60_000;
    private static final int PERCENT = 100;
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final List<String> REPORTS = List.of("risk.pdf", "risk.csv", "risk.json");

    private final DeskFigures figures = new DeskFigures();
    private final transient DeskGrids grids = new DeskGrids();
    private final CorrelationMap correlations = new CorrelationMap();
    private final Charts.Lines history = new Charts.Lines();
    private final Grid<StandingBreaker> breakerGrid = Columns.grid("desk-breakers");
    private final KeyedRows<StandingBreaker> breakerRows = new KeyedRows<>(StandingBreaker::id);
    private final Div reports = new Div();
    private @Nullable UUID linked;
    private final Panel limitPanel = new Panel("limits", "Limits and their use", grids.limits);
    private final Panel lossPanel = new Panel("losses", "Losses of a day", grids.losses);
    private final Panel positionPanel = new Panel("positions", "What each position adds", grids.positions);
    private final Panel correlationPanel = new Panel("correlation", "Correlation", correlations);
    private final Panel exposurePanel = new Panel("exposure", "Exposure", grids.exposure);
    private final Panel historyPanel = new Panel("history", "Value at risk 95 %, % of NAV, 30 days", history);
    private final Panel breakerPanel = new Panel("breakers", "Standing breakers", breakerGrid);
    private final transient StressPanel stressPanel = new StressPanel(this::fill);

    @Inject
    private PortfolioRisks risks;

    @Inject
    private StressTests stress;

    @EJB
    private RiskHistory snapshots;

    @EJB
    private BreakerService breakers;

    @EJB
    private TripService trips;

    @EJB
    private BreakerDesk breakerDesk;

    @EJB
    private KillSwitch killSwitch;

    @Inject
    private ChosenPortfolio chosen;

    @Inject
    private LiveScreens live;

    @Inject
    private Clock clock;

    @PostConstruct
    void build() {
        addClassNames("screen", "rd");
        H1 title = new H1("Risk desk");
        title.addClassName("hidden-title");
        history.getElement().setAttribute("aria-label", "Value at risk over time");
        reports.addClassName("filters");
        limitPanel.with(chosen.selector(choice -> fill()));
        historyPanel.with(reports);
        BreakerColumns.on(
                breakerGrid,
                breakerRows,
                breaker -> new BreakerSteps(breaker, killSwitch, breakerDesk, this::fillBreakers));
        add(
                title,
                figures,
                limitPanel,
                lossPanel,
                positionPanel,
                correlationPanel,
                exposurePanel,
                stressPanel.panel(),
                historyPanel,
                breakerPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("risk"), news -> fillBreakers());
        live.bind(this, LiveScreens.STANDING_MS, Set.of("orders", "portfolio"), news -> chosen.now()
                .ifPresent(portfolio -> fillNow(portfolio.id())));
        live.every(this, HISTORY_MS, () -> chosen.now().ifPresent(portfolio -> fillHistory(portfolio.id())));
    }

    private void fill() {
        chosen.now().ifPresentOrElse(portfolio -> fill(portfolio.id()), () -> List.of(
                        limitPanel,
                        lossPanel,
                        positionPanel,
                        correlationPanel,
                        exposurePanel,
                        stressPanel.panel(),
                        historyPanel)
                .forEach(each -> each.show(true, "There is no portfolio.")));
        fillBreakers();
    }

    private void fill(UUID portfolio) {
        fillNow(portfolio);
        historyPanel.fill(() -> fillHistory(portfolio));
        links(portfolio);
    }

    private void fillNow(UUID portfolio) {
        limitPanel.fill(() -> risks.of(portfolio).ifPresent(risk -> {
            show(risk);
            stressPanel
                    .panel()
                    .fill(() -> stressPanel.fill(
                            risk.byAsset().stream().map(Slice::name).toList(),
                            (episodes, own) -> stress.of(portfolio, episodes, own)));
        }));
    }

    private void show(PortfolioRisk risk) {
        figures.show(risk);
        grids.show(risk);
        limitPanel.show(false, "");
        MarketRisk market = risk.market();
        String why = risk.unmeasured() == null ? "" : risk.unmeasured();
        lossPanel.show(market == null, why);
        positionPanel.show(market == null, why);
        correlationPanel.show(market == null, why);
        exposurePanel.show(risk.byAsset().isEmpty(), "Nothing is held.");
        if (market != null) {
            correlations.show(market);
        }
    }

    private void fillHistory(UUID portfolio) {
        Instant from = clock.now().minus(SHOWN);
        List<RiskSnapshot> found = snapshots.thinned(portfolio, from, null, MOST_POINTS);
        List<Charts.Line> lines = new ArrayList<>();
        line(lines, "Historical", found, RiskSnapshot::historicalVar95);
        line(lines, "Parametric", found, RiskSnapshot::parametricVar95);
        line(lines, "Monte Carlo", found, RiskSnapshot::monteCarloVar95);
        history.setLines(lines);
        historyPanel.show(
                lines.isEmpty(), "Nothing was measured in this time. It is kept every five minutes unless configured.");
    }

    private static void line(
            List<Charts.Line> lines,
            String name,
            List<RiskSnapshot> found,
            Function<RiskSnapshot, @Nullable Double> value) {
        List<Charts.Point> points = new ArrayList<>();
        for (RiskSnapshot each : found) {
            Double fraction = value.apply(each);
            if (fraction != null) {
                points.add(new Charts.Point(each.at(), fraction * PERCENT));
            }
        }
        if (!points.isEmpty()) {
            lines.add(new Charts.Line(name, points));
        }
    }

    private void fillBreakers() {
        breakerPanel.fill(() -> {
            List<StandingBreaker> open = StandingBreaker.all(breakers, trips);
            breakerRows.show(open);
            breakerPanel.show(open.isEmpty(), "No breaker stands; trading runs.");
        });
    }

    private void links(UUID portfolio) {
        if (!portfolio.equals(linked)) {
            linked = portfolio;
            reports.removeAll();
            reports.add(Download.all("api/v1/portfolios/" + portfolio + "/reports", REPORTS, ""));
        }
    }
}
