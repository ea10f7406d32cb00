package org.grekko.web.ui.models;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.grekko.model.InstalledPlugins;
import org.grekko.model.ModelRecord;
import org.grekko.model.ModelRegistry;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** The registry of models: where each is in its life, and what its gates found last. */
@Route(value = "models", layout = MainLayout.class)
@PageTitle("Models · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ModelsView extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<ModelRecord> grid = Columns.grid("models");
    private final KeyedRows<ModelRecord> rows =
            new KeyedRows<>(known -> known.model().id());
    private final Panel panel = new Panel("models", "Models", grid);

    @EJB
    private ModelRegistry registry;

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "bt");
        H1 title = new H1("Models");
        title.addClassName("hidden-title");
        columns();
        panel.with(register());
        add(title, panel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("models"), news -> fill());
    }

    private Button register() {
        Button register = new Button("Register model", click -> {
            if (Caller.mayOrIsTold("register a model", ModelWords.REGISTRARS)) {
                new RegisterDialog(registry, plugins.all(), this::fill).open();
            }
        });
        register.setId("model-register");
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return register;
    }

    private void columns() {
        grid.setItems(rows);
        grid.addComponentColumn(known -> new Anchor(
                        "models/version/" + known.model().id(), known.model().title()))
                .setHeader("Model")
                .setWidth("13rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(known -> known.model().title()));
        Columns.badge(
                grid,
                "Stage",
                known -> known.model().life().stage().name(),
                known -> ModelWords.look(known.model().life().stage()),
                "7rem");
        Columns.words(grid, "Runs", known -> known.model().plugin(), "9rem");
        Columns.told(grid, "Universe", known -> ModelWords.universe(known.model()), "11rem");
        Columns.number(
                grid,
                "Budget",
                known -> Figures.percent(known.model().budgetFraction()),
                known -> known.model().budgetFraction(),
                "5.5rem");
        Columns.told(grid, "Last finding", ModelWords::lastFinding, "");
        Columns.words(grid, "Registered by", ModelRecord::createdBy, "8.5rem");
        Columns.words(
                grid, "Registered, UTC", known -> Figures.minute(known.model().createdAt()), "10rem");
    }

    private void fill() {
        panel.fill(() -> {
            List<ModelRecord> all = registry.list(null, null, ModelRegistry.MOST);
            rows.show(all);
            panel.show(
                    all.isEmpty(),
                    "No model is registered yet. \"Register model\" begins the life of one, in research.");
        });
    }
}
