package org.grekko.web.ui.arbitrage;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.grekko.trading.arbitrage.ArbitrageBlotter;
import org.grekko.trading.arbitrage.Outlook;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** What the books offer across venues and around one, what was made of it, and what arbitrage may do. */
@Route(value = "arbitrage", layout = MainLayout.class)
@PageTitle("Arbitrage · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ArbitrageView extends Div {
    private static final long serialVersionUID = 1L;

    private final OpportunityGrid opportunities = new OpportunityGrid();
    private final TradeGrid trades = new TradeGrid(this::show);
    private final TradeDetail detail = new TradeDetail();
    private final StudyPane study = new StudyPane();
    private final Tab tradesTab = new Tab("Trades");
    private final Tab studyTab = new Tab("Study: March 2023");
    private final Tabs tabs = new Tabs(tradesTab, studyTab);
    private final Span compared = new Span();
    private final Panel opportunitiesPanel = new Panel("opportunities", "Opportunities", opportunities.grid());
    private final Panel tradesPanel = new Panel("trades", "Trades", trades.grid(), study.grid());
    private final Panel detailPanel = new Panel("trade", "Trade", detail, study.detail());
    private RulesStrip rules;
    private Panel rulesPanel;

    @Inject
    private ArbitrageControls controls;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "ar");
        H1 title = new H1("Arbitrage");
        title.addClassName("hidden-title");
        rules = new RulesStrip(controls, this::fillRules);
        rulesPanel = new Panel("rules", "Rules", rules);
        compared.setId("compared");
        compared.addClassName("dim");
        opportunitiesPanel.with(compared);
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_MINIMAL);
        tabs.addSelectedChangeListener(event -> choose());
        tradesPanel.with(study.fees(), tabs);
        add(title, rulesPanel, opportunitiesPanel, tradesPanel, detailPanel);
        choose();
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("replays", "orders"), news -> {
            fillRules();
            fillTrades();
        });
        live.every(this, LiveScreens.LISTS_MS, this::fillOpportunities);
    }

    private boolean studying() {
        return tabs.getSelectedTab() == studyTab;
    }

    /** Shows the trades or the study. */
    private void choose() {
        boolean studying = studying();
        trades.grid().setVisible(!studying);
        detail.setVisible(!studying);
        study.grid().setVisible(studying);
        study.detail().setVisible(studying);
        study.fees().setVisible(studying);
        tradesPanel.rename(studying ? study.title() : "Trades");
        detailPanel.rename(studying ? "What it says" : "Trade");
        if (studying) {
            tradesPanel.show(false, "");
            detailPanel.show(false, "");
        } else if (isAttached()) {
            fillTrades();
        }
    }

    private void fill() {
        fillRules();
        fillOpportunities();
        fillTrades();
    }

    private void fillRules() {
        rulesPanel.fill(() -> {
            rules.show(controls.parameters(), controls.lastChange());
            rulesPanel.show(false, "");
        });
    }

    private void fillOpportunities() {
        opportunitiesPanel.fill(() -> {
            List<OpportunityLine> lines = controls.opportunities();
            Outlook outlook = controls.outlook();
            opportunities.show(lines);
            compared.setText(OutlookWords.brief(outlook));
            opportunitiesPanel.show(lines.isEmpty(), OutlookWords.of(outlook));
        });
    }

    private void fillTrades() {
        if (studying()) {
            return;
        }
        tradesPanel.fill(() -> {
            List<ArbitrageBlotter.Legs> latest = controls.trades();
            trades.show(latest);
            tradesPanel.show(
                    latest.isEmpty(),
                    "No opportunity was traded yet. Arbitrage trades what passes its rules once it is armed.");
            trades.now().ifPresentOrElse(this::show, () -> detailPanel.show(true, "Choose a trade."));
        });
    }

    private void show(ArbitrageBlotter.Legs legs) {
        if (!studying()) {
            detailPanel.rename("Trade · " + legs.trade().pair());
            detail.show(legs, controls.evening(legs.trade().id()));
            detailPanel.show(false, "");
        }
    }
}
