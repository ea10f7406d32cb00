package org.grekko.web.ui.performance;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.grekko.backtest.domain.MonthlyReturn;
import org.grekko.portfolio.NavPoint;
import org.grekko.portfolio.PerformanceReports;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.ReportTooLarge;
import org.grekko.portfolio.domain.PortfolioReturns;
import org.grekko.trading.PortfolioParts;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.ChosenPortfolio;
import org.grekko.web.ui.kit.Download;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.MonthGrid;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** How a portfolio did in any time: figures, equity, drawdown, months, who brought what, and its books as files. */
@Route(value = "performance", layout = MainLayout.class)
@PageTitle("Performance · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class PerformanceView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST_POINTS = 1_000;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(-100);
    private static final List<String> FILES = List.of("tax-lots.csv", "open-lots.csv", "statement.csv");
    private static final String NOTHING = "No two valuations in this time. One follows every bar.";

    private final PerformanceFigures figures = new PerformanceFigures();
    private final RangeFields range = new RangeFields(this::fill);
    private final Charts.Equity equity = new Charts.Equity();
    private final Charts.Equity drawdown = new Charts.Equity();
    private final transient MonthGrid months = new MonthGrid("performance-months");
    private final transient PartsPanel parts = new PartsPanel();
    private final Div files = new Div();
    private final Panel equityPanel = new Panel("equity", "NAV", equity);
    private final Panel drawdownPanel = new Panel("drawdown", "Drawdown, %", drawdown);
    private final Panel monthsPanel = new Panel("months", "Monthly returns, flows cut out, %", months.grid());
    private final Panel partsPanel = new Panel("parts", "Who brought what", parts.grid());

    @EJB
    private PortfolioReports reports;

    @EJB
    private PerformanceReports performances;

    @EJB
    private PortfolioParts attribution;

    @Inject
    private ChosenPortfolio chosen;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "pf");
        H1 title = new H1("Performance");
        title.addClassName("hidden-title");
        equity.getElement().setAttribute("aria-label", "NAV over time");
        drawdown.getElement().setAttribute("aria-label", "Drawdown over time");
        files.addClassName("filters");
        equityPanel.with(chosen.selector(choice -> fill()));
        monthsPanel.with(files);
        partsPanel.with(parts.sum());
        add(title, range, figures, equityPanel, drawdownPanel, partsPanel, monthsPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("replays"), news -> fill());
    }

    private void fill() {
        chosen.now().ifPresentOrElse(portfolio -> fill(portfolio.id()), () -> List.of(
                        equityPanel, drawdownPanel, monthsPanel, partsPanel)
                .forEach(each -> each.show(true, "There is no portfolio.")));
    }

    private void fill(UUID portfolio) {
        PerformanceReports.Range asked = range.range();
        equityPanel.fill(() -> {
            PortfolioReturns returns = performances.returns(portfolio, asked);
            figures.show(performances.performance(portfolio, asked, returns));
            fillMonths(portfolio, returns);
            List<NavPoint> points = reports.navHistory(portfolio, asked.from(), asked.to(), MOST_POINTS);
            if (!points.isEmpty()) {
                equity.setPoints(points);
                drawdown.setPoints(points.stream()
                        .map(each -> new NavPoint(each.at(), each.drawdown().multiply(PERCENT), BigDecimal.ZERO))
                        .toList());
            }
            equityPanel.show(points.isEmpty(), NOTHING);
            drawdownPanel.show(points.isEmpty(), NOTHING);
        });
        partsPanel.fill(() -> fillParts(portfolio, asked));
    }

    private void fillMonths(UUID portfolio, PortfolioReturns returns) {
        List<MonthlyReturn> found = new ArrayList<>();
        returns.months().forEach((month, value) -> {
            if (Double.isFinite(value)) {
                found.add(new MonthlyReturn(month.toString(), value));
            }
        });
        months.show(found);
        monthsPanel.show(found.isEmpty(), NOTHING);
        links(portfolio);
    }

    private void fillParts(UUID portfolio, PerformanceReports.Range asked) {
        try {
            PortfolioParts.Parts found = attribution.of(portfolio, asked, range.by());
            if (found == null) {
                parts.nothing();
            } else {
                parts.show(found);
            }
            partsPanel.show(found == null, NOTHING);
        } catch (ReportTooLarge large) {
            parts.nothing();
            partsPanel.show(true, "This cannot be told apart: " + large.getMessage() + ". Choose less time.");
        }
    }

    private void links(UUID portfolio) {
        files.removeAll();
        files.add(Download.all("api/v1/portfolios/" + portfolio + "/exports", FILES, range.query()));
    }
}
