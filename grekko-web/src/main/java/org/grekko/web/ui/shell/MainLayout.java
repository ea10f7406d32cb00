package org.grekko.web.ui.shell;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.execution.AccountService;
import org.grekko.execution.AccountStatus;
import org.grekko.market.MarketService;
import org.grekko.market.Venue;
import org.grekko.ops.Approvals;
import org.grekko.ops.LiveMessage;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.TripService;
import org.grekko.trading.BreakerDesk;
import org.grekko.trading.KillSwitch;
import org.grekko.trading.KillTargets;
import org.grekko.web.ui.agents.AgentsView;
import org.grekko.web.ui.allocation.AllocationView;
import org.grekko.web.ui.arbitrage.ArbitrageView;
import org.grekko.web.ui.audit.AuditView;
import org.grekko.web.ui.backtests.BacktestsView;
import org.grekko.web.ui.compliance.ComplianceView;
import org.grekko.web.ui.execution.ExecutionView;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Sides;
import org.grekko.web.ui.ledger.LedgerView;
import org.grekko.web.ui.market.MarketView;
import org.grekko.web.ui.models.ModelsView;
import org.grekko.web.ui.optimisations.OptimisationsView;
import org.grekko.web.ui.orders.OrdersView;
import org.grekko.web.ui.overview.OverviewView;
import org.grekko.web.ui.performance.PerformanceView;
import org.grekko.web.ui.risk.AlertsView;
import org.grekko.web.ui.risk.ApprovalsView;
import org.grekko.web.ui.risk.BreakersView;
import org.grekko.web.ui.risk.EventsView;
import org.grekko.web.ui.risk.ProfilesView;
import org.grekko.web.ui.risk.RiskDeskView;
import org.grekko.web.ui.venues.VenuesView;

/** The frame: what kind of market this is, whether trading runs, who looks, and the kill switch. */
@CdiComponent
@JsModule("context://assets/console.js")
@SuppressWarnings("NullAway.Init")
public class MainLayout extends AppLayout {
    private static final long serialVersionUID = 1L;
    private static final String BRAND =
            """
            <span><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke-width="2.6" \
            stroke-linecap="round" stroke-linejoin="round"><path d="M4 16l5-6 4 3 7-9" stroke="#5b9dff"/>\
            <path d="M4 20h16" stroke="#2fd08c"/></svg></span>""";
    private static final Set<String> AWAITED = Set.of(
            "ProfileChangeStepped",
            "ResumptionStepped",
            "RuleStepped",
            "DestinationChanged",
            "WithdrawalChanged",
            "ModelPromotionRefused",
            "ModelPromoted",
            "ModelDemoted");
    private static final String KEYS =
            """
            <div class="keys"><div><span>Go to a screen</span><span><kbd>g</kbd> <kbd>letter</kbd></span></div>\
            <div><span>Kill switch</span><kbd>Ctrl ⇧ K</kbd></div><div><span>All keys</span><kbd>?</kbd></div></div>""";

    private final SideNavItem waiting =
            new SideNavItem("Approvals", ApprovalsView.class, VaadinIcon.CHECK_SQUARE_O.create());
    private final Span state = new Span();
    private final Span environment = new Span();
    private final Button resume = new Button("Resume");

    @EJB
    private BreakerService breakers;

    @EJB
    private TripService trips;

    @Inject
    private KillTargets killTargets;

    @EJB
    private KillSwitch killSwitch;

    @EJB
    private BreakerDesk breakerDesk;

    @EJB
    private MarketService market;

    @EJB
    private AccountService accounts;

    @Inject
    private Approvals approvals;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        setPrimarySection(Section.NAVBAR);
        addToNavbar(bar());
        addToDrawer(drawer());
        live.bind(this, LiveScreens.NUMBERS_MS, Set.of("risk"), news -> refresh());
        live.bind(this, LiveScreens.LISTS_MS, Set.of("orders"), this::accountNews);
        addAttachListener(event -> {
            refresh();
            refreshEnvironment();
            refreshWaiting();
        });
        live.bind(this, LiveScreens.LISTS_MS, Set.of("risk", "orders", "models", "compliance"), news -> news.stream()
                .filter(message -> AWAITED.contains(message.type()))
                .findFirst()
                .ifPresent(any -> refreshWaiting()));
    }

    /** How much waits for a second person, beside the entry of the screen where it is decided. */
    private void refreshWaiting() {
        int count = approvals.waiting().size();
        Span badge = Sides.badge(Integer.toString(count), "warn");
        badge.setId("approvals-waiting");
        badge.getElement().setAttribute("title", count + " waiting for a second person");
        waiting.setSuffixComponent(count == 0 ? null : badge);
    }

    private Header bar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Navigation");
        Div brand = new Div(new Html(BRAND), new Span("Grekko"));
        brand.addClassName("brand");
        state.addClassName("pill");
        environment.addClassName("pill");
        environment.setId("environment");
        state.setId("state");
        state.getElement().setAttribute("role", "status");
        Div space = new Div();
        space.addClassName("space");
        Span user = new Span(Caller.name());
        user.addClassNames("pill", "mono", "wide-only");
        user.setId("who");
        Anchor out = new Anchor("logout", "Sign out");
        out.setRouterIgnore(true);
        out.addClassName("wide-only");
        Header bar = new Header(toggle, brand, state, environment, space, user, theme(), resume, kill(), out);
        bar.addClassName("bar");
        return bar;
    }

    /** What kind of money orders move: impossible to miss once an account on a venue may trade. */
    private void refreshEnvironment() {
        long trading = accounts.list().stream()
                .filter(account ->
                        account.status() == AccountStatus.ACTIVE || account.status() == AccountStatus.REDUCING)
                .count();
        boolean simulated = market.venues().stream().anyMatch(Venue::simulated);
        String paper = simulated ? "SIMULATED · PAPER" : "PAPER";
        environment.setText(trading == 0 ? paper : "LIVE · " + (trading == 1 ? "1 ACCOUNT" : trading + " ACCOUNTS"));
        environment.setClassName("live", trading > 0);
        environment.setClassName("paper", trading == 0);
        environment
                .getElement()
                .setAttribute(
                        "title",
                        trading > 0
                                ? "Orders of accounts go to their venues; the others go to the paper venue"
                                : "Orders go to the paper venue; "
                                        + (simulated ? "prices are simulated" : "no money moves"));
    }

    private void accountNews(List<LiveMessage> news) {
        if (news.stream().anyMatch(message -> message.type().equals("AccountStatusChanged"))) {
            refreshEnvironment();
        }
    }

    private static Button theme() {
        Button theme = new Button(VaadinIcon.ADJUST.create());
        theme.setId("theme");
        theme.setAriaLabel("Dark or light theme");
        theme.setTooltipText("Dark or light");
        theme.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        return theme;
    }

    private Button kill() {
        Button kill = new Button("Kill switch", VaadinIcon.POWER_OFF.create(), click -> {
            if (Caller.mayOrIsTold("stop trading", "trader", "risk-manager")) {
                new KillDialog(killSwitch, killTargets.list(), this::refresh).open();
            }
        });
        kill.addClassName("kill");
        kill.setId("kill");
        kill.setTooltipText("Stop trading (Ctrl+Shift+K)");
        resume.setId("resume");
        resume.addClassName("resume");
        resume.addClickListener(click -> {
            if (Caller.mayOrIsTold("resume trading", "risk-manager")) {
                List<Breaker> open = breakers.open();
                ResumeDialog.open(new Resuming(breakerDesk, this::refresh), open, trips.of(open));
            }
        });
        return kill;
    }

    private Div drawer() {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", "Main");
        nav.addItem(
                new SideNavItem("Overview", OverviewView.class, VaadinIcon.DASHBOARD.create()),
                new SideNavItem("Market", MarketView.class, VaadinIcon.CHART_LINE.create()),
                new SideNavItem("Orders", OrdersView.class, VaadinIcon.LIST.create()),
                new SideNavItem("Arbitrage", ArbitrageView.class, VaadinIcon.EXCHANGE.create()),
                new SideNavItem("Execution", ExecutionView.class, VaadinIcon.TIMER.create()),
                new SideNavItem("Venues", VenuesView.class, VaadinIcon.CONNECT.create()),
                nested("Backtests", BacktestsView.class, VaadinIcon.FLASK),
                nested("Optimisation", OptimisationsView.class, VaadinIcon.SLIDERS),
                nested("Models", ModelsView.class, VaadinIcon.CUBES),
                new SideNavItem("Allocation", AllocationView.class, VaadinIcon.PIE_CHART.create()),
                new SideNavItem("Ledger", LedgerView.class, VaadinIcon.BOOK.create()),
                new SideNavItem("Performance", PerformanceView.class, VaadinIcon.TRENDING_UP.create()),
                new SideNavItem("Risk desk", RiskDeskView.class, VaadinIcon.LINE_BAR_CHART.create()),
                new SideNavItem("Risk events", EventsView.class, VaadinIcon.WARNING.create()),
                new SideNavItem("Breakers", BreakersView.class, VaadinIcon.HAND.create()),
                waiting,
                new SideNavItem("Compliance", ComplianceView.class, VaadinIcon.SCALE.create()),
                new SideNavItem("Risk profiles", ProfilesView.class, VaadinIcon.SHIELD.create()),
                new SideNavItem("Alerts", AlertsView.class, VaadinIcon.BELL.create()),
                new SideNavItem("Agents", AgentsView.class, VaadinIcon.AUTOMATION.create()),
                new SideNavItem("Audit", AuditView.class, VaadinIcon.LINK.create()));
        Anchor out = new Anchor("logout", "Sign out");
        out.setRouterIgnore(true);
        out.addClassName("narrow-only");
        Div drawer = new Div(nav, out, new Html(KEYS));
        drawer.addClassName("drawer");
        return drawer;
    }

    /** An entry that also stands for the screens below it. */
    private static SideNavItem nested(String label, Class<? extends Component> screen, VaadinIcon icon) {
        SideNavItem item = new SideNavItem(label, screen, icon.create());
        item.setMatchNested(true);
        return item;
    }

    private void refresh() {
        List<Breaker> open = breakers.open();
        boolean halted = open.stream().anyMatch(breaker -> breaker.scope().equals("GLOBAL"));
        state.setText(halted ? "HALTED" : open.isEmpty() ? "RUNNING" : "RUNNING · " + open.size() + " frozen");
        state.getElement().setAttribute("title", open.isEmpty() ? "No breaker is open" : why(open));
        state.removeClassNames("running", "halted", "partly");
        state.addClassName(halted ? "halted" : open.isEmpty() ? "running" : "partly");
        resume.setVisible(!open.isEmpty());
    }

    private String why(List<Breaker> open) {
        Map<UUID, TripService.Cause> causes = trips.of(open);
        return open.stream()
                .map(each -> LadderWords.label(each, Objects.requireNonNull(causes.get(each.id()))))
                .collect(Collectors.joining("; "));
    }
}
