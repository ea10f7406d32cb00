package org.grekko.risk.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.market.Interval;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.domain.desk.Contribution;
import org.grekko.risk.domain.desk.Holding;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.stress.CustomShocks;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.risk.domain.stress.EpisodeShocks;
import org.grekko.risk.domain.stress.StressResult;
import org.grekko.shared.Clock;

/**
 * Puts portfolios as they stand under shocks that were and shocks that somebody thinks of. The shocks that were are
 * measured from stored bars of four hours, else of one hour or a day, which are read again after ten minutes.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StressTests {
    private static final List<Interval> INTERVALS = List.of(Interval.H4, Interval.H1, Interval.D1);
    private static final int MOST_SERIES = 1_000;

    private final Recent<Key, NavigableMap<Instant, Double>> series = new Recent<>(MOST_SERIES, Duration.ofMinutes(10));

    @EJB
    private PortfolioService portfolios;

    @Inject
    private PortfolioRisks risks;

    @Inject
    private Holdings holdings;

    @Inject
    private StoredCloses closes;

    @Inject
    private Clock clock;

    private record Key(Episode episode, String asset, String currency) {}

    /**
     * What the scenarios do to a portfolio, in the order of the question; empty when there is no such portfolio.
     *
     * @param portfolioId the portfolio
     * @param episodes shocks that were
     * @param custom shocks that somebody thinks of
     */
    public Optional<List<StressResult>> of(UUID portfolioId, List<Episode> episodes, List<CustomShocks> custom) {
        Optional<Portfolio> found = portfolios.find(portfolioId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Portfolio portfolio = found.get();
        List<Holding> held = holdings.of(portfolioId).stream()
                .filter(each -> each.value().signum() != 0)
                .toList();
        Map<String, Double> betas =
                risks.of(portfolioId).map(StressTests::betas).orElse(Map.of());
        List<StressResult> results = new ArrayList<>();
        for (Episode episode : episodes) {
            Function<String, NavigableMap<Instant, Double>> known =
                    asset -> within(episode, asset, portfolio.baseCurrency());
            results.add(StressResult.of(
                    EpisodeShocks.of(episode, RecordedEpisodes.of(episode), PortfolioRisks.MARKET, known, betas),
                    held,
                    portfolio.nav()));
        }
        custom.forEach(each ->
                results.add(StressResult.of(each.scenario(PortfolioRisks.MARKET, betas), held, portfolio.nav())));
        return Optional.of(results);
    }

    private static Map<String, Double> betas(PortfolioRisk risk) {
        MarketRisk market = risk.market();
        Map<String, Double> betas = new HashMap<>();
        if (market != null && market.basis().market().equals(PortfolioRisks.MARKET)) {
            for (Contribution each : market.contributions()) {
                Double beta = each.beta();
                if (beta != null) {
                    betas.put(each.pair().base(), beta);
                }
            }
        }
        return betas;
    }

    private NavigableMap<Instant, Double> within(Episode episode, String asset, String currency) {
        return series.of(new Key(episode, asset, currency), clock.now(), () -> {
            for (Interval interval : INTERVALS) {
                NavigableMap<Instant, Double> found =
                        new TreeMap<>(closes.between(asset, currency, interval, episode.from(), episode.to()));
                if (episode.coveredBy(found)) {
                    return Collections.unmodifiableNavigableMap(found);
                }
            }
            return Collections.emptyNavigableMap();
        });
    }
}
