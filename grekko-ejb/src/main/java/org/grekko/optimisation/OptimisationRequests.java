package org.grekko.optimisation;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grekko.backtest.BacktestRequests;
import org.grekko.backtest.InstalledModels;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.optimisation.domain.Search;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.Study;
import org.grekko.optimisation.domain.Unsearchable;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks wishes for searches. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class OptimisationRequests {
    private static final int MOST_EVALUATIONS = 10_000;
    private static final int MOST_TRIALS = 100_000;
    private static final int MOST_WINDOWS = 50;
    private static final int LARGEST_SEED = 999_999_999;
    private static final int EVALUATIONS = 1_000;
    private static final int WINDOWS = 4;
    private static final double HOLDOUT = 0.25;
    private static final double MOST_HOLDOUT = 0.9;

    @EJB
    private BacktestRequests backtests;

    @Inject
    private InstalledModels models;

    /**
     * What a wish comes to.
     *
     * @param errors what is wrong
     * @param spec what to search; null when something is wrong
     * @param planned how many trials it may take at most
     */
    public record Checked(List<FieldError> errors, @Nullable OptimisationSpec spec, int planned) {}

    /** Holds a wish against the models and the stored bars. */
    public Checked check(NewOptimisation wish) {
        BacktestRequests.Checked base = backtests.check(wish.backtest());
        List<FieldError> errors = new ArrayList<>(base.errors());
        Study.Plan plan = plan(wish, errors);
        int seed = whole("seed", wish.seed(), new Bounds(0, LARGEST_SEED, 1), errors);
        Optional<ModelPlugin> model = models.all().find(wish.backtest().model());
        SpaceWish asked = new SpaceWish(fixed(wish, errors), new LinkedHashMap<>(wish.ranges()), wish.constraints());
        int points = model.flatMap(plugin -> asked.space(plugin, errors))
                .filter(space -> errors.isEmpty())
                .map(space -> points(space, plan, errors))
                .orElse(0);
        BacktestConfig config = base.config();
        if (!errors.isEmpty() || config == null) {
            return new Checked(errors, null, 0);
        }
        OptimisationSpec spec = new OptimisationSpec(
                wish.backtest().venue(),
                wish.backtest().interval(),
                config,
                asked.fixed(),
                asked.ranges(),
                asked.constraints(),
                plan,
                seed);
        return new Checked(errors, spec, points * (plan.windows() + 1));
    }

    private static Study.Plan plan(NewOptimisation wish, List<FieldError> errors) {
        Optional<Search> search = Arrays.stream(Search.values())
                .filter(each -> each.name().equals(wish.search()))
                .findFirst();
        if (search.isEmpty()) {
            errors.add(new FieldError("search", "must be GRID, RANDOM or EVOLUTION"));
        }
        int evaluations =
                whole("evaluations", wish.evaluations(), new Bounds(1, MOST_EVALUATIONS, EVALUATIONS), errors);
        int windows = whole("windows", wish.windows(), new Bounds(0, MOST_WINDOWS, WINDOWS), errors);
        if ((long) evaluations * (windows + 1) > MOST_TRIALS) {
            errors.add(new FieldError(
                    "windows",
                    "and evaluations make more than " + MOST_TRIALS + " trials, evaluations × (windows + 1);"
                            + " ask for fewer of one"));
        }
        double holdout = wish.holdout() == null ? HOLDOUT : wish.holdout();
        if (!(holdout >= 0 && holdout <= MOST_HOLDOUT)) {
            errors.add(new FieldError("holdout", "must be a number from 0 to " + MOST_HOLDOUT));
        }
        return new Study.Plan(search.orElse(Search.GRID), evaluations, holdout, windows);
    }

    /** What a whole number must be, and what it is when it is left out. */
    private record Bounds(int least, int most, int otherwise) {}

    private static int whole(String field, @Nullable Integer given, Bounds bounds, List<FieldError> errors) {
        int value = given == null ? bounds.otherwise() : given;
        if (value < bounds.least() || value > bounds.most()) {
            errors.add(new FieldError(field, "must be a whole number from " + bounds.least() + " to " + bounds.most()));
            return bounds.otherwise();
        }
        return value;
    }

    private static Map<String, Double> fixed(NewOptimisation wish, List<FieldError> errors) {
        Map<String, Double> fixed = new TreeMap<>();
        wish.parameters().forEach((name, value) -> {
            if (value == null) {
                errors.add(new FieldError("parameters." + name, "must be a number"));
            } else {
                fixed.put(name, value);
            }
        });
        return fixed;
    }

    /** How many sets of parameters there are to try at most. */
    private static int points(SearchSpace space, Study.Plan plan, List<FieldError> errors) {
        if (plan.search() != Search.GRID) {
            return plan.evaluations();
        }
        try {
            int points = space.grid(plan.evaluations()).size();
            if (points == 0) {
                errors.add(new FieldError("ranges", "leave no set of parameters that keeps to all constraints"));
            }
            return points;
        } catch (Unsearchable wrong) {
            errors.add(new FieldError("ranges", "are too wide: " + wrong.getMessage()));
            return 0;
        }
    }
}
