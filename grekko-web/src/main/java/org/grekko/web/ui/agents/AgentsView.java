package org.grekko.web.ui.agents;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentService;
import org.grekko.agent.domain.AgentAction;
import org.grekko.agent.domain.AgentLifecycle;
import org.grekko.risk.Throttle;
import org.grekko.risk.ThrottleService;
import org.grekko.trading.ThrottleDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** All agents: status, strategy with its parameters, record, P&L, and the steps that are legal now. */
@Route(value = "agents", layout = MainLayout.class)
@PageTitle("Agents · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class AgentsView extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<Agent> grid = new Grid<>();
    private final Panel panel = new Panel("agents-list", "Agents", grid);
    private boolean may;
    private transient List<Throttle> standing = List.of();

    @EJB
    private AgentService agents;

    @EJB
    private ThrottleService throttles;

    @EJB
    private ThrottleDesk throttleDesk;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "ag");
        H1 title = new H1("Agents");
        title.addClassName("hidden-title");
        add(title, panel);
        may = Caller.hasAny(AgentWords.SWITCHERS);
        columns();
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("agents", "orders"), news -> fill());
    }

    private void columns() {
        grid.setId("agents");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        fixed(grid.addColumn(Agent::name), "Agent", "9rem").setSortable(true);
        fixed(grid.addComponentColumn(AgentsView::status), "Status", "7rem")
                .setComparator(Comparator.comparing(Agent::status));
        fixed(grid.addColumn(Agent::strategy), "Strategy", "8rem").setSortable(true);
        fixed(grid.addColumn(AgentWords::parameters), "Parameters", "11rem")
                .setFlexGrow(1)
                .setTooltipGenerator(AgentWords::parameters);
        fixed(grid.addColumn(AgentWords::pairs), "Trades", "6rem");
        fixed(grid.addColumn(agent -> Figures.percent(agent.allocation())), "Of NAV", "5.5rem")
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(Agent::allocation));
        fixed(grid.addColumn(AgentWords::record), "Record", "9rem")
                .setComparator(Comparator.comparingInt(Agent::trades));
        fixed(grid.addComponentColumn(agent -> pnl(agent.realizedPnl())), "P&L, USD", "7rem")
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(Agent::realizedPnl));
        fixed(grid.addColumn(agent -> Figures.time(agent.lastActive())), "Last traded, UTC", "9rem");
        fixed(grid.addComponentColumn(this::switches), "Switch", "12rem").setFrozenToEnd(true);
    }

    private static Grid.Column<Agent> fixed(Grid.Column<Agent> column, String header, String width) {
        return column.setHeader(header).setWidth(width).setFlexGrow(0);
    }

    private void fill() {
        panel.fill(() -> {
            List<Agent> all = agents.list();
            standing = throttles.all().stream()
                    .filter(each -> each.rearmedAt() == null)
                    .toList();
            grid.setItems(all);
            panel.show(all.isEmpty(), "No agent is registered. POST /api/v1/agents registers one.");
        });
    }

    private static Span status(Agent agent) {
        Span badge = new Span(agent.status().name());
        badge.addClassNames("badge", AgentWords.look(agent.status()));
        if (agent.reason() != null) {
            badge.getElement().setAttribute("title", agent.reason());
        }
        return badge;
    }

    private static Span pnl(BigDecimal amount) {
        Span pnl = new Span(Figures.signed(amount));
        pnl.addClassNames("num", Figures.direction(amount));
        return pnl;
    }

    private Div switches(Agent agent) {
        Div steps = new Div();
        steps.addClassName("switches");
        for (AgentAction action : AgentAction.values()) {
            if (action != AgentAction.MAINTENANCE
                    && AgentLifecycle.next(agent.status(), action).isPresent()) {
                Button step = new Button(
                        AgentWords.verb(action),
                        click -> new AgentStepDialog(agent, action, agents, this::fill).open());
                step.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                step.addClassName("step-" + action.name().toLowerCase(Locale.ROOT));
                step.setAriaLabel(AgentWords.verb(action) + " " + agent.name());
                step.setEnabled(may);
                step.setTooltipText(may ? AgentWords.effect(action) : "Takes the role " + AgentWords.SWITCHERS);
                steps.add(step);
            }
        }
        standing.stream()
                .filter(each -> each.subject().equals(agent.id().toString()))
                .forEach(each -> steps.add(rearm(agent, each)));
        return steps;
    }

    private Button rearm(Agent agent, Throttle throttle) {
        boolean allowed = Caller.hasAny(RearmDialog.ROLE);
        Button rearm =
                new Button("Re-arm", click -> RearmDialog.open(agent.name(), throttle, throttleDesk, this::fill));
        rearm.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        rearm.addClassName("step-rearm");
        rearm.setAriaLabel("Re-arm " + agent.name());
        rearm.setEnabled(allowed);
        rearm.setTooltipText(
                allowed
                        ? "It stands still since " + Figures.time(throttle.trippedAt()) + ": " + throttle.repeats()
                                + " like orders, " + throttle.most() + " are allowed"
                        : "Takes the role " + RearmDialog.ROLE);
        return rearm;
    }
}
