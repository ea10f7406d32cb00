package org.grekko.risk.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.grekko.risk.domain.desk.LimitUse;
import org.grekko.risk.domain.desk.Loss;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.store.RiskSnapshotRow;
import org.jspecify.annotations.Nullable;

/** Snapshots between what was measured, rows and what is handed out. */
final class SnapshotMapping {
    private SnapshotMapping() {}

    static RiskSnapshotRow row(PortfolioRisk risk, Instant at) {
        RiskSnapshotRow row = new RiskSnapshotRow();
        row.portfolioId = risk.portfolioId();
        row.at = at;
        row.nav = risk.nav();
        row.exposure = risk.exposure();
        row.drawdown = risk.drawdown();
        row.concentration = risk.concentration();
        nearest(risk.limits(), row);
        MarketRisk market = risk.market();
        if (market != null) {
            row.bars = market.basis().interval();
            row.covered = market.basis().covered();
            row.historicalVar95 = fraction(market, "VAR", "HISTORICAL", 0.95);
            row.parametricVar95 = fraction(market, "VAR", "PARAMETRIC", 0.95);
            row.monteCarloVar95 = fraction(market, "VAR", "MONTE_CARLO", 0.95);
            row.historicalVar99 = fraction(market, "VAR", "HISTORICAL", 0.99);
            row.es95 = fraction(market, "ES", "HISTORICAL", 0.95);
            row.volatility = market.volatility();
            row.beta = market.beta();
        }
        return row;
    }

    private static void nearest(List<LimitUse> limits, RiskSnapshotRow row) {
        limits.stream()
                .filter(each -> each.usage() != null)
                .max(Comparator.comparingDouble(each -> Objects.requireNonNullElse(each.usage(), 0.0)))
                .ifPresent(each -> {
                    row.limitUsage = each.usage();
                    row.limitName = each.limit();
                });
    }

    private static @Nullable Double fraction(MarketRisk market, String measure, String method, double confidence) {
        return market.losses().stream()
                .filter(each -> each.measure().equals(measure)
                        && each.method().equals(method)
                        && each.confidence() == confidence)
                .findFirst()
                .map(Loss::fraction)
                .orElse(null);
    }

    static RiskSnapshot view(RiskSnapshotRow row) {
        return new RiskSnapshot(
                row.at,
                row.nav,
                row.exposure,
                row.drawdown,
                row.concentration,
                row.limitUsage,
                row.limitName,
                row.bars,
                row.covered,
                row.historicalVar95,
                row.parametricVar95,
                row.monteCarloVar95,
                row.historicalVar99,
                row.es95,
                row.volatility,
                row.beta);
    }
}
