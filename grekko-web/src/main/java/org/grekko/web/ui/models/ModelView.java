package org.grekko.web.ui.models;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
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
import org.grekko.audit.AuditQuery;
import org.grekko.audit.AuditService;
import org.grekko.backtest.BacktestService;
import org.grekko.model.ModelPromotions;
import org.grekko.model.ModelRecord;
import org.grekko.model.ModelRegistry;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.IdText;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** One version of a model: its life, its gates, its approvals, what it is, and what happened to it. */
@Route(value = "models/version", layout = MainLayout.class)
@PageTitle("Model · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ModelView extends Div implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_HISTORY = 200;

    private final LifeTrack track = new LifeTrack();
    private final Panel lifePanel = new Panel("life", "Life", track);
    private final transient GateGrid gates = new GateGrid();
    private final Grid<Approval> approvals = Columns.grid("model-approvals");
    private final Panel approvalsPanel = new Panel("approvals", "Approvals of the next stage", approvals);
    private final transient HistoryGrid history = new HistoryGrid();
    private Optional<UUID> id = Optional.empty();
    private ModelTerms terms;
    private Panel termsPanel;
    private ModelControls controls;

    @EJB
    private ModelRegistry registry;

    @EJB
    private ModelPromotions promotions;

    @EJB
    private BacktestService backtests;

    @EJB
    private AuditService audit;

    @Inject
    private LiveScreens live;

    @Override
    public void setParameter(BeforeEvent event, String text) {
        id = IdText.of(text);
    }

    @PostConstruct
    void build() {
        addClassNames("screen", "mo");
        H1 title = new H1("Model");
        title.addClassName("hidden-title");
        terms = new ModelTerms(each -> backtests.find(each).isPresent());
        termsPanel = new Panel("terms", "What is registered", terms);
        controls = new ModelControls(registry, promotions, this::fill);
        lifePanel.with(controls);
        Columns.words(approvals, "Who", Approval::person, "7rem");
        Columns.words(approvals, "As", approval -> approval.role().name(), "11rem");
        Columns.badge(approvals, "For", approval -> approval.to().name(), approval -> "ok", "5rem");
        Columns.words(approvals, "Saw", approval -> approval.evidence().toString(), "");
        Columns.words(approvals, "When, UTC", approval -> Figures.minute(approval.at()), "9rem");
        add(title, lifePanel, termsPanel, gates.panel(), approvalsPanel, history.panel());
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("models"), news -> fill());
    }

    private void fill() {
        lifePanel.fill(() -> {
            Optional<ModelRecord> found =
                    id.flatMap(registry::find).flatMap(model -> registry.find(model.name(), model.version()));
            if (found.isPresent()) {
                show(found.get());
            } else {
                List.of(lifePanel, termsPanel, gates.panel(), approvalsPanel, history.panel())
                        .forEach(each ->
                                each.show(true, "There is no such model. The list of models has those there are."));
            }
        });
    }

    private void show(ModelRecord known) {
        RegisteredModel model = known.model();
        lifePanel.rename(model.title());
        track.show(model, promotions.session(model).orElse(null));
        lifePanel.show(false, "");
        controls.show(model);
        terms.show(known);
        termsPanel.show(false, "");
        gates.show(known.lastWish());
        approvals.setItems(model.life().approvals());
        approvalsPanel.show(
                model.life().approvals().isEmpty(),
                "No approval of the next stage. PAPER takes a portfolio manager; LIVE two persons, one a fund manager.");
        history.show(
                audit.events(new AuditQuery("model", null, model.id().toString(), null, null, null, MOST_HISTORY)));
    }
}
