package org.grekko.web.ui.orders;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.Fill;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.OrderQuery;
import org.grekko.execution.ParentOrder;
import org.grekko.execution.ParentOrderService;
import org.grekko.execution.ParentProgress;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.Portfolio;
import org.grekko.trading.AmendingDesk;
import org.grekko.trading.Cancellation;
import org.grekko.trading.ParentOrders;
import org.grekko.trading.TradingDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.ChosenPortfolio;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.kit.Toast;
import org.grekko.web.ui.shell.MainLayout;
import org.grekko.web.ui.ticket.Ticket;
import org.grekko.web.ui.ticket.TicketDesk;

/** Open orders with a way to amend and cancel each, what became of the others, fills, and the manual ticket. */
@Route(value = "orders", layout = MainLayout.class)
@PageTitle("Orders · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class OrdersView extends Div implements Ticket.Screen {
    private static final long serialVersionUID = 1L;
    private static final int MOST_ROWS = 200;

    private final Grid<Order> open = OrderGrids.open(this::amend, this::cancel);
    private final Grid<Order> history = OrderGrids.history();
    private final Grid<Fill> fills = OrderGrids.fills();
    private final Tab historyTab = new Tab("History");
    private final Tab fillsTab = new Tab("Fills");
    private final Tabs tabs = new Tabs(fillsTab, historyTab);
    private final Tab openTab = new Tab("Orders");
    private final Tab parentsTab = new Tab("Parent orders");
    private final Tabs openTabs = new Tabs(openTab, parentsTab);
    private final ParentGrid parents = new ParentGrid(this::cancel, this::parts);
    private final Panel openPanel = new Panel("open", "Open orders", open, parents.grid());
    private final Panel pastPanel = new Panel("past", "Fills and history", fills, history);
    private ComboBox<Portfolio> selector;
    private Ticket ticket;
    private Panel ticketPanel;

    @EJB
    private OrderBookService book;

    @EJB
    private TradingDesk desk;

    @EJB
    private AmendingDesk amending;

    @EJB
    private ParentOrderService parentOrders;

    @EJB
    private ParentOrders working;

    @Inject
    private TicketDesk ticketDesk;

    @Inject
    private ChosenPortfolio chosen;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "or");
        H1 title = new H1("Orders");
        title.addClassName("hidden-title");
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_MINIMAL);
        tabs.addSelectedChangeListener(event -> fillPast());
        pastPanel.with(tabs);
        selector = chosen.selector(choice -> fill());
        openTabs.setId("open-tabs");
        openTabs.addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_MINIMAL);
        openTabs.addSelectedChangeListener(event -> fillOpen());
        openPanel.with(openTabs, selector);
        ticket = new Ticket(ticketDesk, this);
        ticketPanel = new Panel("ticket", "Order ticket", ticket);
        add(title, openPanel, pastPanel, ticketPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("orders", "risk"), news -> fillLists());
    }

    private void fill() {
        fillLists();
        ticketPanel.fill(() -> {
            ticket.load(chosen.now());
            ticketPanel.show(ticket.isEmpty(), "Nothing can be traded yet. Import bars of a pair first.");
        });
    }

    private void fillLists() {
        fillOpen();
        fillPast();
    }

    private void fillOpen() {
        boolean inParts = openTabs.getSelectedTab() == parentsTab;
        open.setVisible(!inParts);
        parents.grid().setVisible(inParts);
        openPanel.rename(inParts ? "Parent orders" : "Open orders");
        openPanel.fill(() -> {
            if (inParts) {
                List<ParentProgress> latest =
                        portfolio().map(parentOrders::progress).orElse(List.of());
                parents.show(latest);
                openPanel.show(latest.isEmpty(), "No order was worked in parts yet. The ticket begins one.");
            } else {
                List<Order> works = portfolio().map(book::working).orElse(List.of());
                open.setItems(works);
                openPanel.show(works.isEmpty(), "No order is working. The ticket places one.");
            }
        });
    }

    private void fillPast() {
        boolean showFills = tabs.getSelectedTab() == fillsTab;
        fills.setVisible(showFills);
        history.setVisible(!showFills);
        pastPanel.fill(() -> {
            Optional<OrderQuery> query =
                    portfolio().map(id -> new OrderQuery(id, null, null, null, null, null, null, null, MOST_ROWS));
            if (showFills) {
                List<Fill> latest = query.map(book::fills).orElse(List.of());
                fills.setItems(latest);
                pastPanel.show(latest.isEmpty(), "Nothing was filled yet.");
            } else {
                List<Order> latest = query.map(book::orders).orElse(List.of());
                history.setItems(latest);
                pastPanel.show(latest.isEmpty(), "No order was placed yet.");
            }
        });
    }

    private void amend(Order order) {
        if (Caller.mayOrIsTold("amend orders", "trader")) {
            String by = Caller.name();
            new AmendDialog(
                            order,
                            (quantity, price) -> amending.amend(order.id(), quantity, price, by),
                            this::fillLists)
                    .open();
        }
    }

    private void cancel(Order order) {
        if (!Caller.mayOrIsTold("cancel orders", "trader", "risk-manager")) {
            return;
        }
        Cancellation answer = desk.cancel(order.id());
        if (answer instanceof Cancellation.Cancelled done) {
            Toast.done((done.order().status().terminal() ? "Cancelled: " : "The venue is asked to cancel: ")
                    + order.side() + " " + order.pair());
        } else if (answer instanceof Cancellation.TooLate late) {
            Toast.refused("Too late: the order is " + late.order().status());
        } else {
            Toast.refused("There is no such order any more.");
        }
        fillLists();
    }

    private void cancel(ParentOrder parent) {
        if (!Caller.mayOrIsTold("cancel parent orders", "trader")) {
            return;
        }
        String name = parent.kind() + " " + parent.side() + " " + parent.pair();
        if (working.cancel(parent, Caller.name()).isPresent()) {
            Toast.done("Cancelled: " + name + "; parts that worked are cancelled too.");
        } else {
            Toast.refused("Too late: " + name + " has ended already.");
        }
        fillLists();
    }

    private List<Order> parts(ParentOrder parent) {
        return parentOrders.children(parent);
    }

    private Optional<UUID> portfolio() {
        return chosen.now().map(Portfolio::id);
    }

    @Override
    public void chosen(Portfolio portfolio) {
        chosen.choose(portfolio);
        selector.setValue(portfolio);
        fillLists();
    }

    @Override
    public void sent() {
        fillLists();
    }
}
