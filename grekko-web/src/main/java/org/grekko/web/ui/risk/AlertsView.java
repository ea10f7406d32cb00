package org.grekko.web.ui.risk;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Locale;
import java.util.Set;
import org.grekko.ops.AlertChannel;
import org.grekko.ops.AlertChannels;
import org.grekko.ops.Delivery;
import org.grekko.ops.DeliveryCounts;
import org.grekko.ops.DeliveryService;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.kit.Toast;
import org.grekko.web.ui.shell.MainLayout;

/** The ways by which alerts leave the house, and whether they arrived. */
@Route(value = "alerts", layout = MainLayout.class)
@PageTitle("Alerts · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class AlertsView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final Grid<Line> channelGrid = Columns.grid("alert-channels");
    private final Grid<Delivery> deliveryGrid = Columns.grid("alert-deliveries");
    private final KeyedRows<Line> channelRows = new KeyedRows<>(Line::name);
    private final KeyedRows<Delivery> deliveryRows = new KeyedRows<>(Delivery::id);
    private final Panel channelPanel = new Panel("alert-channels", "Channels", channelGrid);
    private final Panel deliveryPanel = new Panel("alert-deliveries", "Deliveries", deliveryGrid);

    @Inject
    private AlertChannels channels;

    @EJB
    private DeliveryService deliveries;

    @Inject
    private LiveScreens live;

    /** A channel with what it has done. */
    record Line(String name, boolean configured, String target, int minSeverity, long sent, long givenUp) {}

    @PostConstruct
    void build() {
        addClassNames("screen", "rp");
        H1 title = new H1("Alerts");
        title.addClassName("hidden-title");
        columns();
        add(title, channelPanel, deliveryPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("alerts"), news -> fill());
        live.every(this, LiveScreens.STANDING_MS, this::fill);
    }

    private void columns() {
        channelGrid.setItems(channelRows);
        Columns.words(channelGrid, "Channel", Line::name, "8rem");
        Columns.badge(
                channelGrid,
                "State",
                each -> each.configured() ? "ON" : "NOT SET UP",
                each -> each.configured() ? "ok" : "",
                "8rem");
        Columns.words(channelGrid, "To", Line::target, "");
        Columns.number(
                channelGrid, "From severity", each -> Integer.toString(each.minSeverity()), Line::minSeverity, "8rem");
        Columns.number(channelGrid, "Told", each -> Figures.count(each.sent()), Line::sent, "6rem");
        Columns.number(channelGrid, "Given up", each -> Figures.count(each.givenUp()), Line::givenUp, "6rem");
        channelGrid
                .addComponentColumn(this::test)
                .setHeader("Test")
                .setWidth("8rem")
                .setFlexGrow(0);
        deliveryGrid.setItems(deliveryRows);
        Columns.badge(deliveryGrid, "Status", each -> each.status().name(), AlertsView::look, "8rem");
        Columns.words(deliveryGrid, "Channel", Delivery::channel, "7rem");
        Columns.words(deliveryGrid, "Alert", Delivery::title, "").setTooltipGenerator(Delivery::text);
        Columns.number(deliveryGrid, "Attempts", each -> Integer.toString(each.attempts()), Delivery::attempts, "6rem");
        Columns.told(deliveryGrid, "Problem", each -> Figures.orNone(each.problem()), "16rem");
        Columns.time(deliveryGrid, "Asked for, UTC", Delivery::createdAt, "12rem");
    }

    private Button test(Line line) {
        Button test = new Button("Send a test", click -> {
            if (Caller.mayOrIsTold("send a test", "admin")) {
                channels.find(line.name())
                        .filter(AlertChannel::configured)
                        .ifPresent(channel -> deliveries.test(channel, Caller.name()));
                Toast.done("The test is on its way; its delivery tells whether it arrived.");
                fill();
            }
        });
        test.setId("test-" + line.name().toLowerCase(Locale.ROOT));
        test.setEnabled(line.configured());
        test.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        test.setAriaLabel("Send a test by " + line.name());
        return test;
    }

    private static String look(Delivery delivery) {
        return switch (delivery.status()) {
            case SENT, SUMMARISED -> "ok";
            case WAITING, SENDING -> "warn";
            case GIVEN_UP -> "bad";
        };
    }

    private void fill() {
        channelPanel.fill(() -> {
            channelRows.show(channels.all().stream().map(this::line).toList());
            channelPanel.show(false, "");
        });
        deliveryPanel.fill(() -> {
            List<Delivery> all = deliveries.list(null, null, null, MOST);
            deliveryRows.show(all);
            deliveryPanel.show(
                    all.isEmpty(),
                    "Nothing was told to the outside. The operating guide says how to set a channel up.");
        });
    }

    private Line line(AlertChannel channel) {
        DeliveryCounts counts = deliveries.counts(channel.name());
        return new Line(
                channel.name(),
                channel.configured(),
                channel.target(),
                channel.minSeverity(),
                counts.sent() + counts.summarised(),
                counts.givenUp());
    }
}
