package org.grekko.web.ui.execution;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grekko.execution.domain.routing.RouteRequest;
import org.grekko.execution.domain.routing.VenueQuality;
import org.grekko.shared.AssetPair;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;
import org.grekko.web.ui.venues.VenueTraffic;

/** How well venues executed, and what an order would cost on them now. */
@Route(value = "execution", layout = MainLayout.class)
@PageTitle("Execution · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ExecutionView extends Div {
    private static final long serialVersionUID = 1L;
    private static final String WRONG = "Quantity and limit price must be greater than 0 with at most 8 decimals.";
    private static final String UNASKED =
            "Type a quantity: the split over the venues and each part of its cost follow.";

    private final QualityGrid quality = new QualityGrid(this::show);
    private final VenueTraffic traffic = new VenueTraffic();
    private final RoutePane route = new RoutePane();
    private final RouteForm form = new RouteForm(this::ask);
    private final ComboBox<Period> period = new ComboBox<>();
    private final Panel qualityPanel = new Panel("quality", "Execution quality", quality.grid());
    private final Panel callsPanel = new Panel("calls", "Calls", traffic);
    private final Panel routePanel = new Panel("route", "Cheapest split", route);

    @Inject
    private ExecutionControls controls;

    @Inject
    private LiveScreens live;

    /** Over which time quality is measured. */
    private enum Period {
        HOUR("Last hour", Duration.ofHours(1)),
        DAY("Last 24 hours", Duration.ofDays(1)),
        WEEK("Last 7 days", Duration.ofDays(7));

        private final String words;
        private final Duration length;

        Period(String words, Duration length) {
            this.words = words;
            this.length = length;
        }
    }

    @PostConstruct
    void build() {
        addClassNames("screen", "ex");
        H1 title = new H1("Execution");
        title.addClassName("hidden-title");
        period.setId("quality-period");
        period.setAriaLabel("Period");
        period.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        period.setWidth("9rem");
        period.setItems(Period.values());
        period.setItemLabelGenerator(each -> each.words);
        period.setValue(Period.WEEK);
        period.addValueChangeListener(event -> fillQuality());
        qualityPanel.with(period);
        Button again = new Button("Ask again", click -> ask());
        again.setId("route-ask");
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        routePanel.with(form, again);
        add(title, qualityPanel, callsPanel, routePanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("orders"), news -> fillQuality());
        live.every(this, LiveScreens.STANDING_MS, () -> quality.now().ifPresent(this::show));
    }

    private void fill() {
        fillQuality();
        form.offer(controls.pairs());
        ask();
    }

    private void fillQuality() {
        Period over = period.getOptionalValue().orElse(Period.WEEK);
        qualityPanel.fill(() -> {
            List<VenueQuality> lines = controls.quality(over.length);
            quality.show(lines);
            qualityPanel.show(
                    lines.isEmpty(),
                    "No market or limit order of an account ended in this period. Quality is measured on orders that"
                            + " went to a venue; paper orders do not count.");
            quality.now().ifPresentOrElse(this::show, () -> callsPanel.show(true, "Choose a venue."));
        });
    }

    private void show(VenueQuality line) {
        var calls = controls.traffic(line.venue());
        callsPanel.rename("Calls · " + line.venue());
        traffic.show(calls);
        callsPanel.show(calls.calls().isEmpty(), line.venue() + " was not called since the server started.");
    }

    private void ask() {
        Optional<AssetPair> pair = form.pair();
        Optional<RouteRequest> request = form.request();
        routePanel.fill(() -> {
            if (pair.isEmpty()) {
                routePanel.show(
                        true,
                        "No pair has a book on a venue with an account. Add accounts on the Venues screen; their pairs"
                                + " are followed with grekko.feed or grekko.arbitrage.pairs.");
            } else if (request.isEmpty()) {
                routePanel.show(true, form.wrong() ? WRONG : UNASKED);
            } else {
                route.show(pair.get(), controls.plan(pair.get(), request.get()), controls.now());
                routePanel.show(false, "");
            }
        });
    }
}
