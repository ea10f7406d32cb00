package org.grekko.trading.arbitrage;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.grekko.execution.AccountService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.arbitrage.LegJudge;
import org.grekko.shared.AssetPair;
import org.grekko.trading.TradableVenues;
import org.grekko.trading.TradingDesk;

/** The orders of an arbitrage, looked at and placed one by one; each step is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class LegOrders {
    private static final long AGREEMENT_MILLIS = 1_000;

    @EJB
    private OrderBookService orders;

    @EJB
    private AccountService accounts;

    @EJB
    private TradingDesk desk;

    @EJB
    private ArbitrageOpening opening;

    @EJB
    private TradableVenues tradable;

    /** The order as it stands. */
    public Order order(UUID id) {
        return orders.find(id).orElseThrow(() -> new IllegalStateException("order " + id + " was never stored"));
    }

    /** Asks to cancel an order. */
    public void cancel(UUID id) {
        desk.cancel(id);
    }

    /** Places the order that evens a trade out; its name says which attempt it is. */
    public Optional<UUID> even(ArbitrageRows.AtWork trade, LegJudge.Step.Even step, int attempt) {
        UUID portfolio = step.venue().equals(trade.buyVenue()) ? trade.buyPortfolioId() : trade.sellPortfolioId();
        return accounts.ofPortfolio(portfolio)
                .flatMap(account -> opening.even(
                        account, AssetPair.of(trade.pair()), step.side(), step.quantity(), name(trade, attempt)));
    }

    /** The orders that evened a trade out before, in the order of their attempts. */
    public List<UUID> evening(ArbitrageRows.AtWork trade) {
        List<UUID> found = new ArrayList<>();
        for (int attempt = 0; attempt < LegJudge.MOST_ATTEMPTS; attempt++) {
            String name = name(trade, attempt);
            orders.byClientOrderId(trade.buyPortfolioId(), name)
                    .or(() -> orders.byClientOrderId(trade.sellPortfolioId(), name))
                    .ifPresent(order -> found.add(order.id()));
        }
        return found;
    }

    private static String name(ArbitrageRows.AtWork trade, int attempt) {
        return ArbitrageDecision.name(trade.id()) + "-E" + attempt;
    }

    /** Waits until the books of both accounts agree with their venues, or until that is no longer wanted. */
    public void awaitAgreed(ArbitrageRows.AtWork trade, BooleanSupplier unwanted) {
        while (!unwanted.getAsBoolean() && !(ready(trade.buyPortfolioId()) && ready(trade.sellPortfolioId()))) {
            pause(AGREEMENT_MILLIS);
        }
    }

    private boolean ready(UUID portfolioId) {
        Optional<VenueAccount> account = accounts.ofPortfolio(portfolioId);
        return account.isPresent() && tradable.ready(account.get());
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a trade was followed", interrupted);
        }
    }
}
