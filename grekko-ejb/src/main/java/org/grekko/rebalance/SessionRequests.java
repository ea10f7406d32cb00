package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.RegimeSources;
import org.grekko.execution.domain.PaperTerms;
import org.grekko.market.Interval;
import org.grekko.market.domain.BarLength;
import org.grekko.model.InstalledPlugins;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.trading.LiveFeedSettings;
import org.grekko.trading.PaperSettings;
import org.jspecify.annotations.Nullable;

/** Holds wishes for sessions against the registry and the live market. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SessionRequests {
    private static final BigDecimal CASH = new BigDecimal("100000");
    private static final BigDecimal MOST_CASH = new BigDecimal("1000000000000");
    private static final double DRIFT = 0.01;
    private static final int LONGEST_NAME = 50;
    private static final int MARGIN = 5;
    private static final int MOST_DECIMALS = 8;
    private static final List<Interval> LIVE = List.of(Interval.M1, Interval.S5);

    @EJB
    private PortfolioService portfolios;

    @Inject
    private SessionModels models;

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private PaperSettings paper;

    @Inject
    private SessionBars bars;

    @Inject
    private Clock clock;

    /**
     * A wish that was checked.
     *
     * @param name what the session is to be called
     * @param spec what it would run; null when there are errors
     * @param errors what is wrong
     */
    record Checked(String name, @Nullable SessionSpec spec, List<FieldError> errors) {
        Checked and(FieldError error) {
            List<FieldError> all = new ArrayList<>(errors);
            all.add(error);
            return new Checked(name, null, all);
        }
    }

    PortfolioConfig config(SessionSpec spec) {
        return spec.config(plugins.all());
    }

    /** How many bars of each market the models and regimes of a session want before they begin. */
    static int warmUp(PortfolioConfig config) {
        int most = 0;
        for (PortfolioModel each : config.models()) {
            most = Math.max(most, each.plugin().warmUp(each.parameters()).orElse(0));
        }
        RegimeSources regimes = config.regimes();
        most = Math.max(most, regimes.equity() == null ? 0 : regimes.equity().average());
        most = Math.max(most, regimes.crypto() == null ? 0 : regimes.crypto().average());
        return Math.min(SessionRows.MOST_WARM_UP, most + MARGIN);
    }

    Checked check(NewSession wish) {
        List<FieldError> errors = new ArrayList<>();
        String name = name(wish, errors);
        BarLength step = step(wish, errors);
        List<RegisteredModel> chosen = models.chosen(wish, errors);
        List<SessionSpec.Market> markets = markets(wish, chosen, errors);
        String barInterval = barInterval(wish, step, markets, errors);
        BigDecimal cash = wish.cash() == null ? CASH : wish.cash();
        double drift = wish.drift() == null ? DRIFT : wish.drift();
        numbers(cash, drift, errors);
        reference("equity", wish.equity(), markets, errors);
        reference("crypto", wish.crypto(), markets, errors);
        if (!errors.isEmpty()) {
            return new Checked(name, null, errors);
        }
        PaperTerms terms = paper.terms();
        return new Checked(
                name,
                new SessionSpec(
                        feed.venue(),
                        wish.interval() == null ? Interval.H4.code() : wish.interval(),
                        barInterval,
                        cash,
                        terms.feeBps(),
                        terms.slippageBps(),
                        drift,
                        markets,
                        chosen.stream().map(SessionRequests::ofModel).toList(),
                        wish.equity(),
                        wish.crypto()),
                errors);
    }

    private static void numbers(BigDecimal cash, double drift, List<FieldError> errors) {
        if (cash.signum() <= 0
                || cash.compareTo(MOST_CASH) > 0
                || cash.stripTrailingZeros().scale() > MOST_DECIMALS) {
            errors.add(
                    new FieldError("cash", "must be above 0 and at most " + MOST_CASH + ", with at most 8 decimals"));
        }
        if (!(drift >= 0.0001 && drift <= 1)) {
            errors.add(new FieldError("drift", "must be from 0.0001 to 1"));
        }
    }

    private String name(NewSession wish, List<FieldError> errors) {
        String name = wish.name() == null ? "" : wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "must be 1 to " + LONGEST_NAME + " characters"));
        } else if (portfolios.named("allocation " + name).isPresent()) {
            errors.add(new FieldError("name", "is that of another session; choose a new one"));
        }
        return name;
    }

    private static BarLength step(NewSession wish, List<FieldError> errors) {
        String text = wish.interval() == null ? Interval.H4.code() : wish.interval();
        Optional<BarLength> step = BarLength.of(text)
                .filter(each -> each.seconds() >= Interval.S5.duration().toSeconds());
        if (step.isEmpty()) {
            errors.add(new FieldError("interval", BarLength.RULE + ", and at least 5s"));
        }
        return step.orElse(new BarLength(Interval.H4.duration().toSeconds()));
    }

    private static List<SessionSpec.Market> markets(
            NewSession wish, List<RegisteredModel> models, List<FieldError> errors) {
        SortedMap<AssetPair, AssetClass> classes = new TreeMap<>();
        for (SessionSpec.Market each : wish.markets() == null ? List.<SessionSpec.Market>of() : wish.markets()) {
            classes.put(each.pair(), each.assetClass());
        }
        Set<AssetPair> pairs = new HashSet<>();
        for (RegisteredModel model : models) {
            pairs.addAll(model.universe());
            if (model.assetClasses().size() == 1) {
                AssetClass only = model.assetClasses().iterator().next();
                model.universe().forEach(pair -> classes.putIfAbsent(pair, only));
            }
        }
        classes.keySet().retainAll(pairs);
        pairs.stream()
                .filter(pair -> !classes.containsKey(pair))
                .sorted()
                .forEach(pair -> errors.add(new FieldError(
                        "markets", "must say whether " + pair + " is EQUITY or CRYPTO: its models hold both")));
        if (classes.keySet().stream().map(AssetPair::quote).distinct().count() > 1) {
            errors.add(new FieldError("models", "must hold pairs of one quote asset, not " + classes.keySet()));
        }
        List<SessionSpec.Market> markets = new ArrayList<>();
        classes.forEach((pair, kind) -> markets.add(new SessionSpec.Market(pair, kind)));
        return markets;
    }

    private String barInterval(
            NewSession wish, BarLength step, List<SessionSpec.Market> markets, List<FieldError> errors) {
        if (wish.barInterval() != null) {
            Optional<Interval> asked = Interval.of(wish.barInterval()).filter(each -> divides(each, step));
            if (asked.isEmpty()) {
                errors.add(new FieldError(
                        "barInterval", "must be one of 5s, 1m, 5m, 15m, 1h, 4h, 1d that goes into the interval"));
            }
            return wish.barInterval();
        }
        Instant now = clock.now();
        for (Interval each : LIVE) {
            Instant since = now.minus(each.duration().multipliedBy(2)).minusSeconds(60);
            if (divides(each, step) && markets.stream().allMatch(one -> bars.recent(one, feed.venue(), each, since))) {
                return each.code();
            }
        }
        return Interval.S5.code();
    }

    private static boolean divides(Interval bars, BarLength step) {
        return step.seconds() % bars.duration().toSeconds() == 0;
    }

    private static void reference(
            String field,
            SessionSpec.@Nullable Reference reference,
            List<SessionSpec.Market> markets,
            List<FieldError> errors) {
        if (reference == null) {
            return;
        }
        if (markets.stream().noneMatch(each -> each.pair().equals(reference.pair()))) {
            errors.add(new FieldError(field, "must be a market of the session, not " + reference.pair()));
        }
        if (reference.average() < 2 || reference.average() > SessionRows.MOST_WARM_UP) {
            errors.add(new FieldError(field, "must have an average of 2 to " + SessionRows.MOST_WARM_UP + " bars"));
        }
    }

    private static SessionSpec.OfModel ofModel(RegisteredModel model) {
        return new SessionSpec.OfModel(
                model.id(),
                model.title(),
                model.plugin(),
                model.parameters(),
                model.universe(),
                model.budgetFraction().doubleValue(),
                model.factors());
    }
}
