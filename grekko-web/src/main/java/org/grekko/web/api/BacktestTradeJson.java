package org.grekko.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.StoredBacktest;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An execution of a backtest.
 *
 * @param models of a portfolio, the models that asked for it; absent otherwise
 */
public record BacktestTradeJson(
        Instant time,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fee,
        @Nullable BigDecimal pnl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> models) {

    /** So many executions from a place on; none when there are no more. */
    static List<BacktestTradeJson> of(BacktestService backtests, StoredBacktest backtest, int from, int count) {
        List<BacktestTrade> trades = backtests.trades(backtest.id(), from, count);
        List<List<String>> sources =
                backtest.portfolio() == null ? List.of() : backtests.sources(backtest.id(), from, count);
        List<BacktestTradeJson> told = new ArrayList<>();
        for (int i = 0; i < trades.size(); i++) {
            told.add(of(trades.get(i), i < sources.size() ? sources.get(i) : null));
        }
        return told;
    }

    private static BacktestTradeJson of(BacktestTrade trade, @Nullable List<String> models) {
        return new BacktestTradeJson(
                trade.time(),
                trade.pair(),
                trade.side(),
                trade.quantity(),
                trade.price(),
                trade.fee(),
                trade.pnl(),
                models);
    }
}
