package org.grekko.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.grekko.rebalance.domain.TwinReport;
import org.grekko.rebalance.domain.TwinRow;
import org.jspecify.annotations.Nullable;

/** A session against its twin: the gap of each trade, and of all, in the quote asset. */
public record TwinJson(
        @Nullable Instant from,
        @Nullable Instant to,
        BigDecimal data,
        BigDecimal latency,
        BigDecimal price,
        BigDecimal fee,
        BigDecimal decision,
        BigDecimal gap,
        BigDecimal residual,
        List<TwinRow> trades) {
    static TwinJson of(TwinReport report) {
        return new TwinJson(
                report.from(),
                report.to(),
                report.sum(TwinRow::data),
                report.sum(TwinRow::latency),
                report.sum(TwinRow::price),
                report.sum(TwinRow::fee),
                report.sum(TwinRow::decision),
                report.gap(),
                report.residual(),
                report.rows());
    }
}
