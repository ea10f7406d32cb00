package org.grekko.risk.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.portfolio.PerformanceReports;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.Sampling;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.RiskEvent;
import org.grekko.risk.RiskEventService;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/** Makes reports of risk. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RiskReports {
    private static final int MOST_POINTS = 500;
    private static final int MOST_EVENTS = 500;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioReports books;

    @EJB
    private PerformanceReports performances;

    @EJB
    private RiskEventService events;

    @EJB
    private BreakerService breakers;

    @EJB
    private RiskHistory history;

    @Inject
    private PortfolioRisks risks;

    @Inject
    private StressTests stress;

    @Inject
    private Clock clock;

    /**
     * The report of a time.
     *
     * @param portfolioId the portfolio
     * @param from start, inclusive
     * @param to end, exclusive, later than the start
     * @return empty when there is no such portfolio
     */
    public Optional<RiskReport> of(UUID portfolioId, Instant from, Instant to) {
        Optional<Portfolio> portfolio = portfolios.find(portfolioId);
        Optional<PortfolioRisk> now = risks.of(portfolioId);
        if (portfolio.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        List<RiskSnapshot> kept = history.thinned(portfolioId, from, to, MOST_POINTS);
        return Optional.of(new RiskReport(
                portfolio.get().name(),
                from,
                to,
                clock.now(),
                performances.performance(portfolioId, new PerformanceReports.Range(from, to, Sampling.DAY)),
                ranges(kept),
                events(from, to),
                breakers(from, to),
                now.get(),
                stress.of(portfolioId, List.of(Episode.values()), List.of()).orElse(List.of()),
                books.navHistory(portfolioId, from, to, MOST_POINTS),
                kept));
    }

    private static List<RiskReport.MeasureRange> ranges(List<RiskSnapshot> kept) {
        List<RiskReport.MeasureRange> ranges = new ArrayList<>();
        ranges.add(range("historicalVar95", kept, RiskSnapshot::historicalVar95));
        ranges.add(range("parametricVar95", kept, RiskSnapshot::parametricVar95));
        ranges.add(range("monteCarloVar95", kept, RiskSnapshot::monteCarloVar95));
        ranges.add(range("historicalVar99", kept, RiskSnapshot::historicalVar99));
        ranges.add(range("es95", kept, RiskSnapshot::es95));
        ranges.add(range("volatility", kept, RiskSnapshot::volatility));
        ranges.add(range("beta", kept, RiskSnapshot::beta));
        ranges.add(range("concentration", kept, RiskSnapshot::concentration));
        ranges.add(range("limitUsage", kept, RiskSnapshot::limitUsage));
        ranges.add(range("drawdown", kept, each -> each.drawdown().doubleValue()));
        return ranges;
    }

    private static RiskReport.MeasureRange range(
            String name, List<RiskSnapshot> kept, Function<RiskSnapshot, @Nullable Double> value) {
        return RiskReport.MeasureRange.of(
                name, kept.stream().map(value).filter(Objects::nonNull).toList());
    }

    private List<RiskEvent> events(Instant from, Instant to) {
        return events.list(null, null, null, MOST_EVENTS).stream()
                .filter(each -> within(each.createdAt(), from, to))
                .toList();
    }

    private List<Breaker> breakers(Instant from, Instant to) {
        return breakers.all().stream()
                .filter(each -> within(each.trippedAt(), from, to))
                .toList();
    }

    private static boolean within(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
