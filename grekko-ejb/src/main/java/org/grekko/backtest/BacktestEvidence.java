package org.grekko.backtest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.grekko.backtest.domain.Metrics;
import org.grekko.model.ResearchSource;
import org.grekko.model.domain.lifecycle.ResearchEvidence;

/**
 * What a backtest shows of a model. It is one run: how far it can be trusted (holdout, walk-forward, luck, overfitting) only a
 * search can tell, so that is not known, and the gates refuse it with their reasons.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BacktestEvidence implements ResearchSource {
    @EJB
    private BacktestService backtests;

    @Override
    public Optional<ResearchEvidence> evidence(UUID id) {
        return backtests.find(id).flatMap(backtest -> Optional.ofNullable(backtest.outcome())
                .map(outcome -> of(backtest, outcome)));
    }

    static ResearchEvidence of(StoredBacktest backtest, Outcome outcome) {
        Outcome.Figures figures = outcome.figures();
        Metrics metrics = figures.metrics();
        Double sharpe = metrics.sharpe();
        long micros = figures.startDate().until(figures.endDate(), ChronoUnit.MICROS);
        return new ResearchEvidence(
                backtest.id(),
                backtest.config().version(),
                new ResearchEvidence.Figures(
                        sharpe == null ? Double.NaN : sharpe,
                        metrics.maxDrawdown(),
                        Duration.of(micros, ChronoUnit.MICROS),
                        figures.trades()),
                new ResearchEvidence.Trust(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1),
                null);
    }

    @Override
    public Optional<Tested> tested(UUID id) {
        return backtests
                .find(id)
                .filter(backtest -> backtest.outcome() != null)
                .map(StoredBacktest::config)
                .map(config -> new Tested(
                        config.model(), config.version(), config.parameters(), new TreeSet<>(config.pairs())));
    }
}
