package org.grekko.trading.arbitrage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.grekko.execution.domain.arbitrage.OpenLegPolicy;
import org.grekko.execution.domain.arbitrage.OpportunityLeg;
import org.grekko.execution.domain.arbitrage.TradeReport;
import org.grekko.shared.Side;
import org.grekko.trading.store.ArbitrageTradeRow;

/** Between arbitrage trades and their rows. */
final class TradeMapping {
    private static final int STORED_SCALE = 18;

    private TradeMapping() {}

    static ArbitrageTradeRow row(ArbitrageDecision decision, String state, Instant at) {
        OpportunityLeg buy = decision.leg(Side.BUY);
        OpportunityLeg sell = decision.leg(Side.SELL);
        ArbitrageTradeRow row = new ArbitrageTradeRow();
        row.id = decision.tradeId();
        row.pair = buy.pair().toString();
        row.state = state;
        row.buyVenue = buy.venue();
        row.sellVenue = sell.venue();
        row.buyPortfolioId = decision.buyer().portfolioId();
        row.sellPortfolioId = decision.seller().portfolioId();
        row.quantity = decision.found().quantity();
        row.lot = decision.lot();
        row.expectedCost = stored(buy.notional());
        row.expectedProceeds = stored(sell.notional());
        row.expectedFees = stored(decision.found().fees());
        row.withdrawal = stored(decision.found().withdrawal());
        row.askMoved = decision.askMoved();
        row.bidMoved = decision.bidMoved();
        row.expectedNet = stored(decision.found().net());
        row.limitedBy = decision.found().limitedBy().name();
        row.openLegPolicy = decision.parameters().openLegPolicy().name();
        row.legTimeoutMillis = decision.parameters().legTimeoutMillis();
        row.decidedMicros = decision.decidedMicros();
        row.detail = "";
        row.openedAt = at;
        return row;
    }

    /** A number as its column keeps it. */
    static BigDecimal stored(BigDecimal number) {
        return number.setScale(STORED_SCALE, RoundingMode.HALF_UP);
    }

    static TradeReport.Plan plan(ArbitrageTradeRow row) {
        return new TradeReport.Plan(
                row.quantity,
                row.expectedCost,
                row.expectedProceeds,
                row.expectedFees,
                row.withdrawal,
                row.askMoved,
                row.bidMoved);
    }

    static Optional<ArbitrageRows.AtWork> atWork(ArbitrageTradeRow row) {
        return row.buyOrderId == null || row.sellOrderId == null
                ? Optional.empty()
                : Optional.of(new ArbitrageRows.AtWork(
                        row.id,
                        row.pair,
                        row.buyOrderId,
                        row.sellOrderId,
                        row.buyVenue,
                        row.sellVenue,
                        row.buyPortfolioId,
                        row.sellPortfolioId,
                        new PairedLegs.Terms(
                                row.openedAt.plusMillis(row.legTimeoutMillis),
                                OpenLegPolicy.valueOf(row.openLegPolicy),
                                row.lot)));
    }

    static ArbitrageTrade view(ArbitrageTradeRow row) {
        return new ArbitrageTrade(
                row.id,
                row.pair,
                row.state,
                row.buyVenue,
                row.sellVenue,
                row.buyOrderId,
                row.sellOrderId,
                row.quantity,
                row.expectedNet,
                row.realisedNet,
                row.lostLatency,
                row.lostSlippage,
                row.lostFees,
                row.lostPartial,
                row.openQuantity,
                row.limitedBy,
                row.decidedMicros,
                row.detail,
                row.openedAt,
                row.endedAt);
    }
}
