package org.grekko.web.ui.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.ops.Alert;
import org.grekko.ops.AlertService;
import org.grekko.ops.LiveMessage;
import org.grekko.portfolio.NavPoint;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.signal.Decision;
import org.grekko.signal.SignalQuery;
import org.grekko.signal.SignalService;
import org.grekko.trading.event.PortfolioValued;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.ChosenPortfolio;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** The first screen: what a portfolio is worth, who trades it, what was decided, what is open, what is wrong. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Overview · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class OverviewView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST_POINTS = 600;
    private static final int MOST_ITEMS = 20;

    private final Kpis kpis = new Kpis();
    private final Charts.Equity equity = new Charts.Equity();
    private final Grid<Agent> agents = OverviewGrids.agents();
    private final Grid<Order> orders = OverviewGrids.orders();
    private final DecisionFeed decisions = new DecisionFeed();
    private final AlertFeed alerts = new AlertFeed(this::read);
    private final Panel equityPanel = new Panel("equity", "Equity", equity);
    private final Panel agentsPanel = new Panel("agents", "Agents", agents);
    private final Panel decisionsPanel = new Panel("decisions", "Last decisions", decisions);
    private final Panel ordersPanel = new Panel("orders", "Open orders", orders);
    private final Panel alertsPanel = new Panel("alerts", "Alerts", alerts);
    private Optional<Portfolio> portfolio = Optional.empty();

    @EJB
    private PortfolioReports reports;

    @EJB
    private AgentService agentService;

    @EJB
    private SignalService signals;

    @EJB
    private OrderBookService book;

    @EJB
    private AlertService alertService;

    @Inject
    private ChosenPortfolio chosen;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "ov");
        H1 title = new H1("Overview");
        title.addClassName("hidden-title");
        equity.getElement().setAttribute("aria-label", "Worth of the portfolio over time");
        equityPanel.with(chosen.selector(choice -> fill()));
        add(title, kpis, equityPanel, agentsPanel, decisionsPanel, ordersPanel, alertsPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.NUMBERS_MS, Set.of("portfolio"), this::values);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("signals", "orders", "agents", "alerts", "risk"), this::lists);
    }

    private void fill() {
        portfolio = chosen.now();
        portfolio.ifPresent(kpis::show);
        fillEquity();
        fillAgents();
        fillDecisions();
        fillOrders();
        fillAlerts();
    }

    private void fillEquity() {
        equityPanel.fill(() -> {
            List<NavPoint> points = portfolio
                    .map(each -> reports.navHistory(each.id(), null, null, MOST_POINTS))
                    .orElse(List.of());
            if (!points.isEmpty()) {
                equity.setPoints(points);
            }
            equityPanel.show(points.isEmpty(), "No valuation yet. The first follows the first bar.");
        });
    }

    private void fillAgents() {
        agentsPanel.fill(() -> {
            List<Agent> all = agentService.list();
            agents.setItems(all);
            agentsPanel.show(all.isEmpty(), "No agent is registered. POST /agents adds one.");
        });
    }

    private void fillDecisions() {
        decisionsPanel.fill(() -> {
            List<Decision> latest = portfolio
                    .map(each -> signals.decisions(
                            new SignalQuery(each.id(), null, null, null, null, null, null, MOST_ITEMS)))
                    .orElse(List.of());
            decisions.show(latest);
            decisionsPanel.show(latest.isEmpty(), "No decision yet. Agents vote when a bar closes.");
        });
    }

    private void fillOrders() {
        ordersPanel.fill(() -> {
            List<Order> working = portfolio.map(each -> book.working(each.id())).orElse(List.of());
            orders.setItems(working);
            kpis.orders(working.size());
            ordersPanel.show(working.isEmpty(), "No order is working.");
        });
    }

    private void fillAlerts() {
        alertsPanel.fill(() -> {
            List<Alert> newest = alertService.list(null, null, MOST_ITEMS);
            alerts.show(newest);
            kpis.alerts(alertService.unread());
            alertsPanel.show(newest.isEmpty(), "Nothing to report.");
        });
    }

    private void read(Alert alert) {
        if (Caller.mayOrIsTold("mark alerts", "trader", "risk-manager", "admin")) {
            alertService.read(alert.id(), Caller.name());
            fillAlerts();
        }
    }

    private void values(List<LiveMessage> news) {
        for (LiveMessage message : news) {
            boolean ours = portfolio
                    .filter(each -> each.id().toString().equals(message.key()))
                    .isPresent();
            if (message.type().equals("value") && ours) {
                PortfolioValued value = valued(message);
                kpis.value(value.nav(), value.dayPnl(), value.exposure(), value.drawdown());
                equity.putPoint(value.at().getEpochSecond(), value.nav());
            }
        }
    }

    private static PortfolioValued valued(LiveMessage message) {
        try {
            return GrekkoJson.mapper().readValue(message.json(), PortfolioValued.class);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("the value of a portfolio cannot be read", problem);
        }
    }

    private void lists(List<LiveMessage> news) {
        Set<String> topics = news.stream().map(LiveMessage::topic).collect(Collectors.toSet());
        if (topics.contains("agents") || topics.contains("orders")) {
            fillAgents();
        }
        if (topics.contains("signals")) {
            fillDecisions();
        }
        if (topics.contains("orders") || topics.contains("risk")) {
            portfolio = chosen.now();
            portfolio.ifPresent(kpis::show);
            fillOrders();
        }
        if (topics.contains("alerts")) {
            fillAlerts();
        }
    }
}
