package org.grekko.web.ui.optimisations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
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
import org.grekko.backtest.BacktestRequest;
import org.grekko.backtest.BacktestService;
import org.grekko.optimisation.OptimisationService;
import org.grekko.optimisation.StoredOptimisation;
import org.grekko.optimisation.domain.ScoreMap;
import org.grekko.optimisation.domain.Trial;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Download;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.IdText;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.kit.Toast;
import org.grekko.web.ui.shell.MainLayout;

/** The result of one search: the ranking, the map of scores, what is around the best, and how far it can be trusted. */
@Route(value = "optimisations/result", layout = MainLayout.class)
@PageTitle("Search · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class OptimisationView extends Div implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;
    private static final List<String> FILES = List.of("backtest.json", "model.json", "study.json");

    private final ResultGrids grids = new ResultGrids();
    private final HeatMap map = new HeatMap();
    private final HeatMap around = new HeatMap();
    private final ComboBox<String> across = parameter("search-across", "Parameter of the columns");
    private final ComboBox<String> down = parameter("search-down", "Parameter of the rows");
    private final StudyPane trust = new StudyPane();
    private final Div files = new Div();
    private final Button run = new Button("Run as backtest", click -> run());
    private final Panel rankPanel = new Panel("ranking", "Ranking", grids.ranking());
    private final Panel mapPanel = new Panel("map", "Best BPS by two parameters", map);
    private final Panel aroundPanel = new Panel("around", "Around the best", around);
    private final Panel walkPanel = new Panel("walk", "Walk-forward", grids.windows());
    private final Panel trustPanel = new Panel("trust", "How far it can be trusted", trust);
    private Optional<UUID> id = Optional.empty();
    private transient List<Trial> trials = List.of();
    private transient List<ScoreMap> planes = List.of();
    private boolean complete;

    @EJB
    private OptimisationService searches;

    @EJB
    private BacktestService backtests;

    @Inject
    private LiveScreens live;

    @Override
    public void setParameter(BeforeEvent event, String text) {
        id = IdText.of(text);
    }

    @PostConstruct
    void build() {
        addClassNames("screen", "os");
        H1 title = new H1("Search for parameters");
        title.addClassName("hidden-title");
        map.setId("search-map");
        around.setId("search-around");
        files.addClassName("filters");
        run.setId("search-backtest");
        run.addThemeVariants(ButtonVariant.LUMO_SMALL);
        run.setEnabled(false);
        mapPanel.with(across, down);
        rankPanel.with(files, run);
        across.addValueChangeListener(event -> drawMap());
        down.addValueChangeListener(event -> drawMap());
        add(title, rankPanel, mapPanel, aroundPanel, walkPanel, trustPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("optimisations"), news -> follow());
        live.every(this, LiveScreens.LISTS_MS, this::follow);
    }

    private static ComboBox<String> parameter(String id, String label) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAriaLabel(label);
        box.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        box.setWidth("7rem");
        return box;
    }

    /** While it is not complete, and only then, the screen follows it. */
    private void follow() {
        if (!complete) {
            fill();
        }
    }

    private void fill() {
        rankPanel.fill(() -> {
            Optional<StoredOptimisation> found = id.flatMap(searches::find);
            complete = found.map(StoredOptimisation::ended).orElse(true);
            String result = found.map(StoredOptimisation::result).orElse(null);
            String words = found.map(OptimisationView::waiting).orElse("There is no such search.");
            List.of(rankPanel, mapPanel, aroundPanel, walkPanel, trustPanel)
                    .forEach(each -> each.show(result == null, words));
            if (result != null) {
                show(found.get(), parsed(result));
            }
        });
    }

    private static String waiting(StoredOptimisation search) {
        return SearchWords.status(search) + ", " + SearchWords.trials(search) + " trials"
                + (search.best() == null ? "" : ", best so far " + SearchWords.best(search))
                + (search.message().isEmpty() ? "" : ": " + search.message());
    }

    private static JsonNode parsed(String result) {
        try {
            return GrekkoJson.mapper().readTree(result);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the result of a search cannot be read", damaged);
        }
    }

    private void show(StoredOptimisation search, JsonNode study) {
        trials = searches.results(search.id(), 0, OptimisationService.MOST_RESULTS);
        grids.show(trials, study);
        rankPanel.rename(Figures.count(trials.size()) + " sets of "
                + search.spec().config().model());
        trust.show(study);
        walkPanel.show(study.path("walkForward").path("windows").isEmpty(), "It was searched without windows.");
        planes = AroundBest.planes(study);
        links(search.id());
        run.setEnabled(true);
        List<String> names = List.copyOf(search.spec().ranges().keySet());
        across.setItems(names);
        down.setItems(names);
        across.setValue(names.get(0));
        down.setValue(names.size() > 1 ? names.get(1) : null);
        down.setVisible(names.size() > 1);
    }

    private void drawMap() {
        String columns = across.getValue();
        if (columns != null && !trials.isEmpty()) {
            String rows = columns.equals(down.getValue()) ? null : down.getValue();
            map.show(ScoreMap.of(trials, columns, rows));
            AroundBest.choose(planes, columns, rows).ifPresent(around::show);
        }
    }

    private void links(UUID search) {
        files.removeAll();
        files.add(Download.all("api/v1/optimisations/" + search + "/exports", FILES, ""));
    }

    private void run() {
        if (!Caller.mayOrIsTold("run a backtest", SearchWords.RUNNERS)) {
            return;
        }
        id.flatMap(searches::find)
                .flatMap(found -> found.asBacktest(Caller.name()))
                .ifPresent(wish -> {
                    BacktestRequest answer = backtests.request(wish);
                    if (answer instanceof BacktestRequest.Queued queued) {
                        getUI().ifPresent(ui -> ui.navigate(
                                "backtests/result/" + queued.backtest().id()));
                    } else {
                        Toast.refused("The backtest is refused: the bars or the model have changed, or too many wait.");
                    }
                });
    }
}
