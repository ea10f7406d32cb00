package org.grekko.trading.arbitrage;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.arbitrage.ArbitrageMarket;
import org.grekko.execution.domain.arbitrage.CrossVenue;
import org.grekko.execution.domain.arbitrage.LegJudge;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.execution.domain.arbitrage.OpportunityLeg;
import org.grekko.execution.domain.arbitrage.TradeReport;
import org.grekko.market.MarketHub;
import org.grekko.market.Quote;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.grekko.shared.Leadership;
import org.grekko.shared.Side;
import org.grekko.trading.TradableVenue;
import org.grekko.trading.TradableVenues;

/**
 * Trades opportunities, one at a time: balances are asked of both venues at once, the opportunity is found again with
 * them, both legs are made durable and sent, and followed until they are even. After a crash it goes on with what the
 * rows say.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class ArbitrageTrading {
    private static final Logger LOG = System.getLogger(ArbitrageTrading.class.getName());
    private static final long MOMENT_MILLIS = 20;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final Map<AssetPair, Instant> last = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    @EJB
    private TradableVenues tradable;

    @EJB
    private ArbitrageRows rows;

    @EJB
    private ArbitrageOpening opening;

    @EJB
    private LegOrders orders;

    @Inject
    private ArbitrageSettings settings;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    @Inject
    private Leadership leadership;

    @Inject
    private Ids ids;

    @Resource
    private ManagedExecutorService executor;

    /** Goes on with every trade whose legs were sent before this node came to lead. */
    public void recover() {
        for (ArbitrageRows.AtWork trade : rows.atWork()) {
            LOG.log(Level.WARNING, "arbitrage {0} was at work when the server ended; its legs are judged", trade.id());
            executor.execute(() -> {
                orders.awaitAgreed(trade, this::over);
                if (!over()) {
                    follow(trade);
                }
            });
        }
    }

    /**
     * Trades an opportunity on a thread of its own.
     *
     * @param heardNanos when the book was heard that shows it
     * @return TRADING, or why not
     */
    public String trade(
            Opportunity seen, List<TradableVenue> markets, ArbitrageParameters parameters, long heardNanos) {
        AssetPair pair = seen.legs().get(0).pair();
        List<TradableVenue> both = new ArrayList<>();
        for (OpportunityLeg leg : seen.legs()) {
            markets.stream()
                    .filter(each -> each.venue().equals(leg.venue()))
                    .filter(each -> each.account() != null && tradable.ready(each.account()))
                    .forEach(both::add);
        }
        if (both.size() < 2) {
            return "NO_ACCOUNT";
        }
        Instant before = last.get(pair);
        if (before != null && clock.now().isBefore(before.plusMillis(parameters.cooldownMillis()))) {
            return "COOLDOWN";
        }
        if (!busy.compareAndSet(false, true)) {
            return "BUSY";
        }
        last.put(pair, clock.now());
        executor.execute(() -> run(pair, both, parameters, heardNanos));
        return "TRADING";
    }

    private void run(AssetPair pair, List<TradableVenue> both, ArbitrageParameters parameters, long heardNanos) {
        try {
            decide(pair, both, parameters, heardNanos).ifPresent(this::execute);
        } catch (RuntimeException problem) {
            if (!stopping) {
                LOG.log(
                        Level.ERROR,
                        "an arbitrage of " + pair + " failed; what was sent is judged at the next start",
                        problem);
            }
        } finally {
            last.put(pair, clock.now());
            busy.set(false);
        }
    }

    /** Finds the opportunity again, with the present books and balances that were asked for now. */
    private Optional<ArbitrageDecision> decide(
            AssetPair pair, List<TradableVenue> both, ArbitrageParameters parameters, long heardNanos) {
        VenueAccount buyer = account(both.get(0));
        VenueAccount seller = account(both.get(1));
        Map<UUID, Map<String, BigDecimal>> free = tradable.fresh(List.of(buyer, seller));
        List<ArbitrageMarket> markets = new ArrayList<>();
        for (TradableVenue each : both) {
            Map<String, BigDecimal> balances = free.getOrDefault(account(each).id(), Map.of());
            markets.add(Markets.of(each, hub.book(each.venue(), pair).orElse(each.book()), balances));
        }
        return new CrossVenue(pair, settings.withdrawals(), parameters.maxNotional())
                .between(markets.get(0), markets.get(1))
                .filter(parameters::worth)
                .map(found -> {
                    Optional<Quote> bought = hub.quote(buyer.venue(), pair);
                    Optional<Quote> sold = hub.quote(seller.venue(), pair);
                    BigDecimal ask = markets.get(0).book().asks().get(0).price();
                    BigDecimal bid = markets.get(1).book().bids().get(0).price();
                    return new ArbitrageDecision(
                            ids.next(),
                            found,
                            buyer,
                            seller,
                            parameters,
                            Markets.commonLot(markets.get(0), markets.get(1)),
                            bought.map(quote -> quote.ask().subtract(ask)).orElse(BigDecimal.ZERO),
                            sold.map(quote -> bid.subtract(quote.bid())).orElse(BigDecimal.ZERO),
                            (System.nanoTime() - heardNanos) / 1_000);
                });
    }

    private static VenueAccount account(TradableVenue market) {
        VenueAccount account = market.account();
        if (account == null) {
            throw new IllegalArgumentException(market.venue() + " has no account");
        }
        return account;
    }

    private void execute(ArbitrageDecision decision) {
        Optional<String> refused = opening.open(decision);
        if (refused.isPresent()) {
            rows.refused(decision, refused.get());
            LOG.log(Level.INFO, "arbitrage {0} refused: {1}", decision.tradeId(), refused.get());
            return;
        }
        LOG.log(
                Level.INFO,
                "arbitrage {0}: {1} from {2} to {3}, net {4}",
                decision.tradeId(),
                decision.found().quantity(),
                decision.leg(Side.BUY).venue(),
                decision.leg(Side.SELL).venue(),
                decision.found().net());
        rows.atWork(decision.tradeId()).ifPresent(this::follow);
    }

    private void follow(ArbitrageRows.AtWork trade) {
        PairedLegs.Desk desk = new RowsDesk(trade);
        LegJudge.Legs legs = new PairedLegs(desk, clock, trade.terms())
                .run(trade.buyOrderId(), trade.sellOrderId(), orders.evening(trade));
        TradeReport report = rows.ended(trade.id(), legs);
        boolean even = report.open().abs().compareTo(trade.terms().lot()) < 0;
        LOG.log(
                even ? Level.INFO : Level.ERROR,
                "arbitrage {0} ended: expected {1}, realised {2}, open {3}",
                trade.id(),
                report.expected(),
                report.realised(),
                report.open());
    }

    private boolean over() {
        return stopping || !leadership.leads();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** The orders of one trade as rows. */
    private final class RowsDesk implements PairedLegs.Desk {
        private final ArbitrageRows.AtWork trade;

        RowsDesk(ArbitrageRows.AtWork trade) {
            this.trade = trade;
        }

        @Override
        public Order order(UUID id) {
            return orders.order(id);
        }

        @Override
        public void cancel(UUID id) {
            orders.cancel(id);
        }

        @Override
        public Optional<UUID> even(LegJudge.Step.Even step, int attempt) {
            return orders.even(trade, step, attempt);
        }

        @Override
        public void rest() {
            if (over()) {
                throw new IllegalStateException("this node ends or leads no more; the next one judges the trade");
            }
            LegOrders.pause(MOMENT_MILLIS);
        }
    }
}
