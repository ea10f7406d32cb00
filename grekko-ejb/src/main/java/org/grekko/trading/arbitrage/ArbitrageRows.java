package org.grekko.trading.arbitrage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.arbitrage.LegJudge;
import org.grekko.execution.domain.arbitrage.OpenLegPolicy;
import org.grekko.execution.domain.arbitrage.TradeReport;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Text;
import org.grekko.shared.store.Filters;
import org.grekko.trading.event.ArbitrageEnded;
import org.grekko.trading.event.ArbitrageOpened;
import org.grekko.trading.event.ArbitrageParametersChanged;
import org.grekko.trading.store.ArbitrageParametersRow;
import org.grekko.trading.store.ArbitrageTradeRow;
import org.jspecify.annotations.Nullable;

/** Parameters and trades of arbitrage as rows, each change with its event. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ArbitrageRows {
    private static final int LONGEST_DETAIL = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /** A trade at work, as it must be known to go on with it. */
    public record AtWork(
            UUID id,
            String pair,
            UUID buyOrderId,
            UUID sellOrderId,
            String buyVenue,
            String sellVenue,
            UUID buyPortfolioId,
            UUID sellPortfolioId,
            PairedLegs.Terms terms) {}

    /** Who changed the parameters and when. */
    public record LastChange(String by, Instant at) {}

    /** What arbitrage may do. */
    public ArbitrageParameters parameters() {
        return view(entities.find(ArbitrageParametersRow.class, ArbitrageParametersRow.ONLY));
    }

    /** Who changed the parameters last and when; empty when nobody did. */
    public Optional<LastChange> lastChange() {
        ArbitrageParametersRow row = entities.find(ArbitrageParametersRow.class, ArbitrageParametersRow.ONLY);
        return row.changedBy == null || row.changedAt == null
                ? Optional.empty()
                : Optional.of(new LastChange(row.changedBy, row.changedAt));
    }

    /** Changes what arbitrage may do; the values must be without errors. */
    public ArbitrageParameters change(ArbitrageParameters to, String by) {
        ArbitrageParametersRow row = entities.find(
                ArbitrageParametersRow.class, ArbitrageParametersRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        ArbitrageParametersChanged.Values before = values(view(row));
        row.enabled = to.enabled();
        row.minNetBps = to.minNetBps();
        row.minProfit = to.minProfit();
        row.maxNotional = to.maxNotional();
        row.cooldownMillis = to.cooldownMillis();
        row.legTimeoutMillis = to.legTimeoutMillis();
        row.openLegPolicy = to.openLegPolicy().name();
        row.changedAt = clock.now();
        row.changedBy = by;
        events.publish(new ArbitrageParametersChanged(before, values(to), by, clock.now()));
        return to;
    }

    private static ArbitrageParametersChanged.Values values(ArbitrageParameters each) {
        return new ArbitrageParametersChanged.Values(
                each.enabled(),
                each.minNetBps(),
                each.minProfit(),
                each.maxNotional(),
                each.cooldownMillis(),
                each.legTimeoutMillis(),
                each.openLegPolicy().name());
    }

    private static ArbitrageParameters view(ArbitrageParametersRow row) {
        return new ArbitrageParameters(
                row.enabled,
                row.minNetBps,
                row.minProfit,
                row.maxNotional,
                row.cooldownMillis,
                row.legTimeoutMillis,
                OpenLegPolicy.valueOf(row.openLegPolicy));
    }

    /** Stores a trade beside its two orders, in their transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void sent(ArbitrageDecision decision, UUID buyOrderId, UUID sellOrderId) {
        ArbitrageTradeRow row = TradeMapping.row(decision, "LEGS_SENT", clock.now());
        row.buyOrderId = buyOrderId;
        row.sellOrderId = sellOrderId;
        entities.persist(row);
        events.publish(new ArbitrageOpened(
                row.id,
                row.pair,
                row.buyVenue,
                row.sellVenue,
                buyOrderId,
                sellOrderId,
                row.quantity,
                row.expectedNet,
                row.openedAt));
    }

    /** Stores a trade of which nothing was sent. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(ArbitrageDecision decision, String why) {
        ArbitrageTradeRow row = TradeMapping.row(decision, "REFUSED", clock.now());
        row.detail = Text.cut(why, LONGEST_DETAIL);
        row.endedAt = row.openedAt;
        entities.persist(row);
    }

    /** Stores the report of a trade whose orders are all over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public TradeReport ended(UUID tradeId, LegJudge.Legs legs) {
        ArbitrageTradeRow row = entities.find(ArbitrageTradeRow.class, tradeId, LockModeType.PESSIMISTIC_WRITE);
        TradeReport report = TradeReport.of(TradeMapping.plan(row), legs);
        if (!row.state.equals("LEGS_SENT")) {
            return report;
        }
        row.state = report.open().abs().compareTo(row.lot) < 0 ? "DONE" : "OPEN";
        row.realisedNet = TradeMapping.stored(report.realised());
        row.lostLatency = TradeMapping.stored(report.latency());
        row.lostSlippage = TradeMapping.stored(report.slippage());
        row.lostFees = TradeMapping.stored(report.fees());
        row.lostPartial = TradeMapping.stored(report.partial());
        row.openQuantity = report.open();
        row.endedAt = clock.now();
        events.publish(new ArbitrageEnded(
                tradeId,
                row.state,
                row.expectedNet,
                report.realised(),
                report.latency(),
                report.slippage(),
                report.fees(),
                report.partial(),
                report.open(),
                row.endedAt));
        return report;
    }

    /** Trades whose legs were sent and that have not ended, the oldest first. */
    public List<AtWork> atWork() {
        return entities.createQuery(
                        "select t from ArbitrageTradeRow t where t.state = 'LEGS_SENT' order by t.openedAt",
                        ArbitrageTradeRow.class)
                .getResultStream()
                .flatMap(row -> TradeMapping.atWork(row).stream())
                .toList();
    }

    /** The trade at work of that id. */
    public Optional<AtWork> atWork(UUID tradeId) {
        return Optional.ofNullable(entities.find(ArbitrageTradeRow.class, tradeId))
                .flatMap(TradeMapping::atWork);
    }

    /** A page of trades, newest first, after the trade of that time and id; null for the first page. */
    public List<ArbitrageTrade> trades(@Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("openedAt")
                .after(before, beforeId)
                .query(entities, ArbitrageTradeRow.class, limit)
                .getResultStream()
                .map(TradeMapping::view)
                .toList();
    }
}
