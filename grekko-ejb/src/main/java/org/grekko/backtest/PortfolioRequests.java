package org.grekko.backtest;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.market.DailyValues;
import org.grekko.market.Interval;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks wishes for backtests of portfolios. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class PortfolioRequests {
    /** What a portfolio is called where other backtests have the name of their model. */
    public static final String MODEL = "portfolio";

    /** What stands in the place of the venue: each market of a portfolio names its own. */
    public static final String STORED = "SEVERAL";

    /** The longest configuration, in characters. */
    public static final int LONGEST = 200_000;

    private static final String FIELD = "portfolio";

    @Inject
    private InstalledModels models;

    @Inject
    private StoredBars bars;

    @EJB
    private DailyValues series;

    /** Holds a configuration against the models, the stored bars and the stored indicators. */
    public BacktestRequests.Checked check(String text) {
        if (text.length() > LONGEST) {
            return refused(List.of(new FieldError(FIELD, "must be at most " + LONGEST + " characters long")));
        }
        try {
            PortfolioDocument document =
                    PortfolioDocument.of(ConfigValue.parse(text), models.all(), PortfolioDocument.Source.VENUE);
            List<FieldError> errors = new ArrayList<>();
            lengths(document.config(), errors);
            if (errors.isEmpty()) {
                stored(document, errors);
                indicator("vix", document.vix(), errors);
                indicator("yieldCurve", document.yieldCurve(), errors);
            }
            return errors.isEmpty()
                    ? new BacktestRequests.Checked(errors, settings(document.config()))
                    : refused(errors);
        } catch (ConfigValue.Wrong wrong) {
            return refused(List.of(new FieldError(field(wrong.place()), wrong.rule())));
        }
    }

    private static BacktestRequests.Checked refused(List<FieldError> errors) {
        return new BacktestRequests.Checked(errors, null);
    }

    private static String field(String place) {
        return place.isEmpty() ? FIELD : FIELD + "." + place;
    }

    private static void lengths(PortfolioConfig config, List<FieldError> errors) {
        String known = List.of(Interval.values()).stream().map(Interval::code).collect(Collectors.joining(", "));
        if (StoredBars.interval(config.step()).isEmpty()) {
            errors.add(new FieldError(field("interval"), "must be one of " + known));
        }
        for (PortfolioMarket market : config.markets()) {
            if (StoredBars.interval(market.interval()).isEmpty()) {
                errors.add(new FieldError(
                        field("markets"), market.pair() + " must have bars of one of the intervals " + known));
            }
        }
    }

    private void stored(PortfolioDocument document, List<FieldError> errors) {
        PortfolioConfig config = document.config();
        for (StoredBars.Place place : PortfolioWork.places(document)) {
            if (!bars.any(place, config.from(), config.to())) {
                errors.add(new FieldError(
                        field("markets"),
                        "no " + place.interval().code() + " bars of " + place.pair() + " on " + place.venue()
                                + " in that range; import them first"));
            }
        }
    }

    private void indicator(String name, @Nullable String wanted, List<FieldError> errors) {
        Set<String> known = series.all().stream().map(DailyValues.Series::name).collect(Collectors.toSet());
        if (wanted != null && !known.contains(wanted)) {
            errors.add(new FieldError(
                    field("regime." + name),
                    "is no stored series: '" + wanted + "'; there are "
                            + known.stream().sorted().toList() + ", import it with PUT /market/series/" + wanted));
        }
    }

    /** The settings that a portfolio shares with the backtest of one model. */
    static BacktestConfig settings(PortfolioConfig config) {
        return new BacktestConfig(
                MODEL,
                "",
                new TreeMap<>(),
                config.pairs(),
                config.step(),
                config.terms(),
                config.barsPerYear(),
                config.from(),
                config.to());
    }
}
