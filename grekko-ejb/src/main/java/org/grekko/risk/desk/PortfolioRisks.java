package org.grekko.risk.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.grekko.market.Interval;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.RiskModels;
import org.grekko.risk.RiskProfileService;
import org.grekko.risk.domain.CommonCloses;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModelEstimate;
import org.grekko.risk.domain.desk.Holding;
import org.grekko.risk.domain.desk.LimitUses;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.desk.MarketRiskEstimate;
import org.grekko.risk.domain.desk.Slice;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Measures portfolios as they stand. Bars of a day are taken, else of four hours, of one, of 15, 5 or 1 minutes: the
 * longest that knows the most of what is held. An answer is good for a second, whoever asks.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PortfolioRisks {
    /** What beta is against where it has bars. */
    public static final String MARKET = "BTC";

    private static final long SEED = 1;
    private static final int MOST_PORTFOLIOS = 200;
    private static final List<Interval> INTERVALS =
            List.of(Interval.D1, Interval.H4, Interval.H1, Interval.M15, Interval.M5, Interval.M1);

    private final Recent<UUID, Optional<PortfolioRisk>> recent = new Recent<>(MOST_PORTFOLIOS, Duration.ofSeconds(1));

    @EJB
    private PortfolioService portfolios;

    @EJB
    private RiskProfileService profiles;

    @Inject
    private RiskModels models;

    @Inject
    private Holdings holdings;

    @Inject
    private StoredCloses closes;

    @Inject
    private Clock clock;

    /** The risk of a portfolio; empty when there is no such portfolio. */
    public Optional<PortfolioRisk> of(UUID portfolioId) {
        return recent.of(
                portfolioId, clock.now(), () -> portfolios.find(portfolioId).map(this::measure));
    }

    private PortfolioRisk measure(Portfolio portfolio) {
        List<Holding> all = holdings.of(portfolio.id());
        List<Holding> held =
                all.stream().filter(each -> each.value().signum() != 0).toList();
        RiskLimits limits = profiles.limits(portfolio.id());
        MarketRisk market = market(portfolio, held);
        BigDecimal dayStart = portfolio.nav().subtract(portfolio.dayPnl());
        List<Slice> byAsset = Holdings.byAsset(portfolio, held);
        BigDecimal exposure = byAsset.stream().map(Slice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PortfolioRisk(
                portfolio.id(),
                portfolio.baseCurrency(),
                clock.now(),
                portfolio.nav(),
                portfolio.dayPnl(),
                portfolio.drawdown(),
                exposure,
                Slice.of("", exposure, portfolio.nav()).fraction(),
                RiskMetrics.hhi(byAsset.stream().mapToDouble(Slice::fraction).toArray()),
                market,
                market == null ? unmeasured(portfolio, held) : null,
                limits.profileId(),
                limits.version(),
                LimitUses.of(limits, all, portfolio.nav(), dayStart, models.current()),
                byAsset,
                holdings.byAgent(portfolio, held),
                holdings.byModel(portfolio, held),
                holdings.byVenue(portfolio, held));
    }

    private @Nullable MarketRisk market(Portfolio portfolio, List<Holding> held) {
        MarketRisk best = null;
        if (portfolio.nav().signum() <= 0 || held.isEmpty()) {
            return best;
        }
        TreeSet<String> assets = new TreeSet<>(List.of(MARKET));
        held.forEach(each -> assets.add(each.asset()));
        for (Interval interval : INTERVALS) {
            Optional<CommonCloses> common = CommonCloses.of(
                    closes.latest(assets, portfolio.baseCurrency(), interval), RiskModelEstimate.LEAST_CLOSES);
            if (common.isEmpty()) {
                continue;
            }
            MarketRisk found = MarketRiskEstimate.of(held, portfolio.nav(), common.get(), bars(interval), MARKET, SEED);
            if (found != null
                    && (best == null || found.basis().covered() > best.basis().covered())) {
                best = found;
            }
            if (best != null && best.basis().withoutHistory().isEmpty()) {
                return best;
            }
        }
        return best;
    }

    private static MarketRiskEstimate.Bars bars(Interval interval) {
        double perDay =
                (double) Duration.ofDays(1).toMillis() / interval.duration().toMillis();
        return new MarketRiskEstimate.Bars(interval.code(), perDay);
    }

    private static String unmeasured(Portfolio portfolio, List<Holding> held) {
        if (held.isEmpty()) {
            return "Nothing is held.";
        }
        if (portfolio.nav().signum() <= 0) {
            return "The net asset value is not positive.";
        }
        return "Nothing that is held has " + RiskModelEstimate.LEAST_CLOSES
                + " bars of a day or less; import bars or follow its market.";
    }
}
