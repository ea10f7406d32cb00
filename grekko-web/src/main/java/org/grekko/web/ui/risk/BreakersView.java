package org.grekko.web.ui.risk;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.BreakerService;
import org.grekko.risk.Drawdown;
import org.grekko.risk.DrawdownService;
import org.grekko.risk.KillRun;
import org.grekko.risk.KillRunService;
import org.grekko.risk.Reading;
import org.grekko.risk.Readings;
import org.grekko.risk.TripRules;
import org.grekko.risk.TripService;
import org.grekko.trading.BreakerDesk;
import org.grekko.trading.KillSwitch;
import org.grekko.trading.WatchdogDesk;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.DrillWords;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.LadderWords;
import org.grekko.web.ui.shell.MainLayout;

/** The standing breakers with their levels, gauges, limits of automatic breakers, presses of the kill switch with their times, and how far drawdowns went. */
@Route(value = "breakers", layout = MainLayout.class)
@PageTitle("Breakers · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class BreakersView extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<StandingBreaker> grid = Columns.grid("breakers");
    private final KeyedRows<StandingBreaker> rows = new KeyedRows<>(StandingBreaker::id);
    private final Panel panel = new Panel("breakers", "Standing breakers", grid);
    private final Grid<KillRun> presses = Columns.grid("kill-runs");
    private final KeyedRows<KillRun> pressRows = new KeyedRows<>(KillRun::id);
    private final Panel pressPanel = new Panel("kill-runs", "Presses of the kill switch", presses);

    private final Div drill = new Div();

    private final GaugeGrid gauges = new GaugeGrid();
    private final Panel gaugePanel = new Panel("gauges", "Operational gauges", gauges.grid());

    private TripRuleGrid triggers;
    private Panel triggerPanel;
    private DrawdownGrid falls;
    private Panel fallPanel;

    @EJB
    private BreakerService breakers;

    @EJB
    private TripService trips;

    @EJB
    private TripRules rules;

    @EJB
    private Readings readings;

    @EJB
    private DrawdownService drawdowns;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private KillRunService runs;

    @EJB
    private KillSwitch killSwitch;

    @EJB
    private BreakerDesk desk;

    @EJB
    private WatchdogDesk watchdog;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "bt", "bk");
        H1 title = new H1("Breakers");
        title.addClassName("hidden-title");
        BreakerColumns.on(grid, rows, breaker -> new BreakerSteps(breaker, killSwitch, desk, this::fill));
        pressed();
        falls = new DrawdownGrid(drawdowns, this::fill);
        fallPanel = new Panel("drawdowns", "Drawdowns", falls.grid());
        triggers = new TripRuleGrid(rules);
        triggerPanel = new Panel("triggers", "Automatic breakers", triggers.grid());
        drill.setId("drill");
        drill.addClassName("drill");
        add(title, drill, panel, gaugePanel, triggerPanel, pressPanel, fallPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.NUMBERS_MS, Set.of("risk"), news -> fill());
        live.every(this, LiveScreens.LISTS_MS, this::tick);
    }

    private void pressed() {
        presses.setItems(pressRows);
        Columns.time(presses, "Pressed, UTC", KillRun::pressedAt, "10.2rem");
        Columns.words(presses, "Level", run -> LadderWords.level(run.level()), "9.6rem");
        Columns.badge(presses, "Step", run -> run.step().name(), BreakerWords::stepLook, "7.4rem");
        Columns.number(presses, "Cancelled", run -> Figures.count(run.cancelled()), KillRun::cancelled, "6.8rem");
        Columns.words(presses, "Last sent", BreakerWords::sent, "6.4rem").setTextAlign(ColumnTextAlign.END);
        Columns.words(presses, "Confirmed", BreakerWords::confirmed, "6.9rem").setTextAlign(ColumnTextAlign.END);
        Columns.words(presses, "Flat", BreakerWords::flat, "5.2rem").setTextAlign(ColumnTextAlign.END);
        Columns.number(presses, "Left", run -> Figures.count(run.remaining()), KillRun::remaining, "4.5rem");
        Columns.told(presses, "By", KillRun::pressedBy, "5.4rem");
        Columns.growing(Columns.told(presses, "Note", KillRun::note, ""), "9rem");
    }

    /** Gauges are read all the time; besides them times of presses that go on. */
    private void tick() {
        gaugePanel.fill(this::fillGauges);
        if (presses.getListDataView().getItems().anyMatch(run -> run.step().unfinished())) {
            fill();
        }
    }

    private void fillGauges() {
        List<Reading> read = readings.list();
        gauges.show(read);
        gaugePanel.show(read.isEmpty(), "Nothing was measured yet; the node that leads looks every five seconds.");
    }

    private void fill() {
        DrillWords.line(drill, watchdog.standing());
        gaugePanel.fill(this::fillGauges);
        triggerPanel.fill(() -> {
            triggers.show(rules.inForce());
            triggerPanel.show(false, "");
        });
        panel.fill(() -> {
            List<StandingBreaker> open = StandingBreaker.all(breakers, trips);
            rows.show(open);
            panel.show(open.isEmpty(), "No breaker stands: trading is allowed everywhere.");
        });
        pressPanel.fill(() -> {
            List<KillRun> latest = runs.list();
            pressRows.show(latest);
            pressPanel.show(
                    latest.isEmpty(),
                    "The kill switch was never pressed. Each press is kept with the time to its last cancel, to its"
                            + " confirmation and to the last closed position.");
        });
        fallPanel.fill(() -> {
            List<Drawdown> fallen = drawdowns.list();
            falls.show(fallen, portfolios.list().stream().collect(Collectors.toMap(Portfolio::id, Portfolio::name)));
            fallPanel.show(
                    fallen.isEmpty(),
                    "No portfolio has fallen by 12 %. At 15 % budgets are halved, at 20 % every position is closed.");
        });
    }
}
