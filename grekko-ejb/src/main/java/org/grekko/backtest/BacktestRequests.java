package org.grekko.backtest;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.market.Interval;
import org.grekko.market.MarketService;
import org.grekko.market.Venue;
import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks wishes for backtests. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class BacktestRequests {
    private static final int MOST_PAIRS = 20;
    private static final int MOST_DECIMALS = 8;
    private static final BigDecimal FEE = BigDecimal.TEN;
    private static final BigDecimal SLIPPAGE = new BigDecimal("5");
    private static final BigDecimal CASH = new BigDecimal("100000");

    @EJB
    private MarketService market;

    @Inject
    private InstalledModels models;

    @Inject
    private StoredBars bars;

    /**
     * What a wish comes to.
     *
     * @param errors what is wrong
     * @param config what to run; null when something is wrong
     */
    public record Checked(List<FieldError> errors, @Nullable BacktestConfig config) {}

    /** A number that may be left out, and what it must be. */
    private record Bounds(String name, String least, String most, BigDecimal otherwise) {}

    /** Holds a wish against the models and the stored bars. */
    public Checked check(NewBacktest wish) {
        List<FieldError> errors = new ArrayList<>();
        Optional<ModelPlugin> model = model(wish, errors);
        List<AssetPair> pairs = pairs(wish.pairs(), errors);
        Optional<Interval> interval = interval(wish, errors);
        checkVenue(wish.venue(), errors);
        if (wish.from() != null && wish.to() != null && !wish.from().isBefore(wish.to())) {
            errors.add(new FieldError("to", "must be after from"));
        }
        BacktestConfig.Terms terms = new BacktestConfig.Terms(
                number(wish.feeBps(), new Bounds("feeBps", "0", "1000", FEE), errors),
                number(wish.slippageBps(), new Bounds("slippageBps", "0", "1000", SLIPPAGE), errors),
                number(wish.cash(), new Bounds("cash", "0.01", "1000000000000", CASH), errors));
        BigDecimal wholeYear = interval.map(each -> BigDecimal.valueOf(BacktestConfig.barsOfAWholeYear(length(each))))
                .orElse(BigDecimal.ONE);
        double barsPerYear = number(wish.barsPerYear(), new Bounds("barsPerYear", "1", "31536000", wholeYear), errors)
                .doubleValue();
        if (!errors.isEmpty() || model.isEmpty() || interval.isEmpty()) {
            return new Checked(errors, null);
        }
        return stored(
                wish,
                new BacktestConfig(
                        model.get().name(),
                        model.get().version(),
                        Models.complete(model.get(), given(wish)),
                        pairs,
                        length(interval.get()),
                        terms,
                        barsPerYear,
                        wish.from(),
                        wish.to()));
    }

    private Checked stored(NewBacktest wish, BacktestConfig config) {
        Interval interval = StoredBars.interval(config);
        List<FieldError> errors = config.pairs().stream()
                .filter(pair ->
                        !bars.any(new StoredBars.Place(wish.venue(), pair, interval), config.from(), config.to()))
                .map(pair -> new FieldError(
                        "pairs",
                        "no " + interval.code() + " bars of " + pair + " on " + wish.venue()
                                + " in that range; import them first"))
                .toList();
        return new Checked(errors, errors.isEmpty() ? config : null);
    }

    private static BarLength length(Interval interval) {
        return new BarLength(interval.duration().toSeconds());
    }

    private Optional<ModelPlugin> model(NewBacktest wish, List<FieldError> errors) {
        Optional<ModelPlugin> model = models.all().find(wish.model());
        if (model.isEmpty()) {
            errors.add(new FieldError(
                    "model",
                    "must be one of "
                            + models.all().list().stream()
                                    .map(ModelPlugin::name)
                                    .collect(Collectors.joining(", "))));
            return model;
        }
        List<String> empty = wish.parameters().entrySet().stream()
                .filter(each -> each.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        empty.forEach(each -> errors.add(new FieldError("parameters." + each, "must be a number")));
        if (empty.isEmpty()) {
            Models.check(model.get(), given(wish))
                    .forEach(each -> errors.add(new FieldError("parameters." + each.field(), each.message())));
        }
        return model;
    }

    private static Map<String, Double> given(NewBacktest wish) {
        Map<String, Double> given = new TreeMap<>();
        wish.parameters().forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private static Optional<Interval> interval(NewBacktest wish, List<FieldError> errors) {
        Optional<Interval> interval = Interval.of(wish.interval());
        if (interval.isEmpty()) {
            errors.add(new FieldError(
                    "interval",
                    "must be one of "
                            + Arrays.stream(Interval.values())
                                    .map(Interval::code)
                                    .collect(Collectors.joining(", "))));
        }
        return interval;
    }

    private void checkVenue(String venue, List<FieldError> errors) {
        List<String> venues = market.venues().stream().map(Venue::name).toList();
        if (!venues.contains(venue)) {
            errors.add(new FieldError("venue", "must be one of " + String.join(", ", venues)));
        }
    }

    /** The pairs by name, as the command sorts its files. */
    private static List<AssetPair> pairs(List<String> texts, List<FieldError> errors) {
        SortedSet<AssetPair> pairs = new TreeSet<>();
        if (texts.isEmpty() || texts.size() > MOST_PAIRS) {
            errors.add(new FieldError("pairs", "must name 1 to " + MOST_PAIRS + " pairs"));
            return List.of();
        }
        for (String text : texts) {
            try {
                if (!pairs.add(AssetPair.of(String.valueOf(text)))) {
                    errors.add(new FieldError("pairs", "must name each pair once, and " + text + " comes again"));
                }
            } catch (IllegalArgumentException notAPair) {
                errors.add(new FieldError("pairs", "must be pairs such as BTC/USD"));
            }
        }
        if (pairs.stream().map(AssetPair::quote).distinct().count() > 1) {
            errors.add(new FieldError("pairs", "must share their quote asset: NAV is in one"));
        }
        return List.copyOf(pairs);
    }

    private static BigDecimal number(@Nullable BigDecimal given, Bounds bounds, List<FieldError> errors) {
        BigDecimal value = given == null ? bounds.otherwise() : given.stripTrailingZeros();
        boolean fits = value.scale() <= MOST_DECIMALS
                && value.compareTo(new BigDecimal(bounds.least())) >= 0
                && value.compareTo(new BigDecimal(bounds.most())) <= 0;
        if (!fits) {
            errors.add(new FieldError(
                    bounds.name(),
                    "must be a number from " + bounds.least() + " to " + bounds.most() + " with at most "
                            + MOST_DECIMALS + " decimals"));
        }
        return value;
    }
}
