package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.grekko.lab.simulator.Refusal.Reason;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * The simulated exchange: markets, accounts, orders and fills. All of it is guarded by one lock, so that whatever is
 * read is a moment of one history.
 */
public final class Exchange {
    private final Map<AssetPair, Market> markets = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final History history = new History();
    private final Clock clock;
    private final Terms terms;
    private final Clearing clearing;
    private final Matching matching;
    private long lastOrder = 1_000;
    private boolean maintenance;

    /**
     * How this kind of venue settles.
     *
     * @param futures whether it trades contracts on margin
     * @param feeInReceived whether the fee is taken from what is received; else it is in the quote asset
     * @param uniqueClientIds whether a client id may name one working order only
     */
    public record Terms(boolean futures, boolean feeInReceived, boolean uniqueClientIds) {}

    /** A public trade. */
    public record PublicTrade(long id, Side side, BigDecimal price, BigDecimal quantity, Instant at) {}

    /** An exchange of those listings. */
    public Exchange(List<Listing> listings, Terms terms, Clock clock) {
        listings.forEach(each -> markets.put(each.pair(), new Market(each)));
        this.terms = terms;
        this.clock = clock;
        this.clearing = new Clearing(terms);
        this.matching = new Matching(accounts, history, clearing, clock);
    }

    /** Its time. */
    public Instant now() {
        return clock.now();
    }

    /** How it settles. */
    public Terms terms() {
        return terms;
    }

    /** Adds a listener. */
    public void listen(ExchangeListener listener) {
        matching.listeners().add(listener);
    }

    /** Removes a listener. */
    public void forget(ExchangeListener listener) {
        matching.listeners().remove(listener);
    }

    /** Opens an account. */
    public synchronized Account open(Account account) {
        accounts.put(account.key(), account);
        return account;
    }

    /** The account of an API key. */
    public synchronized Optional<Account> account(String key) {
        return Optional.ofNullable(accounts.get(key));
    }

    /** Every listing. */
    public synchronized List<Listing> listings() {
        return markets.values().stream().map(Market::listing).toList();
    }

    /** Opens or closes for maintenance: while closed, orders are refused. */
    public synchronized void maintenance(boolean closed) {
        maintenance = closed;
    }

    /** Whether it is closed for maintenance. */
    public synchronized boolean maintenance() {
        return maintenance;
    }

    /** The listing of a pair. */
    public synchronized Listing listing(AssetPair pair) {
        return market(pair).listing();
    }

    /** The number of the last change of a book. */
    public synchronized long updates(AssetPair pair) {
        return market(pair).updates();
    }

    /** The best levels of a side as price and size. */
    public synchronized List<BigDecimal[]> levels(AssetPair pair, Side side, int depth) {
        return market(pair).levels(side, depth);
    }

    /** The price of the last trade, else the best bid; empty when the book is empty. */
    public synchronized Optional<BigDecimal> lastPrice(AssetPair pair) {
        Market market = market(pair);
        return Optional.ofNullable(market.lastPrice()).or(() -> Optional.ofNullable(market.best(Side.BUY)));
    }

    /** The last public trades in ascending time. */
    public synchronized List<PublicTrade> trades(AssetPair pair, int limit) {
        return history.trades(pair, limit);
    }

    /** Orders of an account that pass the test, the oldest first. */
    public synchronized List<SimOrder> orders(String account, Predicate<SimOrder> wanted) {
        return history.orders(account, wanted);
    }

    /** Fills of an account that pass the test, the oldest first. */
    public synchronized List<SimFill> fills(String account, Predicate<SimFill> wanted) {
        return history.fills(account, wanted);
    }

    /** Runs something under the exchange's lock, so that no event comes between its parts. */
    public synchronized <T> T still(Supplier<T> work) {
        return work.get();
    }

    /**
     * Takes an order and executes what can be executed.
     *
     * @throws Refusal when a rule of the venue forbids it
     */
    public synchronized SimOrder place(Account account, SimOrder.Wish asked) {
        if (maintenance) {
            throw new Refusal(Reason.MAINTENANCE, "closed for maintenance");
        }
        Market market = market(asked.pair());
        SimOrder.Wish wish = OrderChecks.sized(market, asked);
        OrderChecks.check(market, wish);
        unique(account, wish);
        BigDecimal limit = wish.price();
        boolean immediate = wish.stopPrice() == null;
        BigDecimal reach = market.takeable(wish.side(), limit, wish.quantity());
        if (immediate && wish.postOnly() && reach.signum() > 0) {
            throw new Refusal(Reason.WOULD_TAKE, "Order would immediately match and take.");
        }
        clearing.reserve(account, market, wish);
        SimOrder order = new SimOrder(++lastOrder, account.key(), wish, now());
        history.add(order);
        matching.tell(listener -> listener.order(order, "NEW"));
        if (immediate) {
            matching.execute(account, market, order, reach);
        } else {
            clearing.hold(account, market, order);
        }
        matching.flush(market);
        return order;
    }

    /**
     * Cancels a working order.
     *
     * @throws Refusal when it does not work any more
     */
    public synchronized SimOrder cancel(Account account, SimOrder order) {
        if (!order.working()) {
            throw new Refusal(Reason.UNKNOWN_ORDER, "Unknown order sent.");
        }
        Market market = market(order.wish().pair());
        if (order.price() != null) {
            market.remove(order.wish().side(), order.price(), order);
        }
        matching.finish(account, market, order, SimOrder.Status.CANCELED);
        matching.flush(market);
        return order;
    }

    /**
     * Changes quantity and price of a working limit order. Made smaller at the same price it keeps its place in the
     * queue; otherwise it comes to the book anew.
     *
     * @throws Refusal when a rule of the venue forbids it
     */
    public synchronized SimOrder amend(
            Account account, SimOrder order, BigDecimal quantity, @Nullable BigDecimal price) {
        if (!order.working()) {
            throw new Refusal(Reason.UNKNOWN_ORDER, "Unknown order sent.");
        }
        if (maintenance) {
            throw new Refusal(Reason.MAINTENANCE, "closed for maintenance");
        }
        Market market = market(order.wish().pair());
        BigDecimal before = Objects.requireNonNull(order.price());
        SimOrder.Wish wish = order.wish().amended(quantity, price == null ? before : price);
        if (quantity.compareTo(order.filled()) <= 0) {
            throw new Refusal(Reason.OFF_LOT, "quantity does not fit");
        }
        OrderChecks.check(market, wish);
        BigDecimal limit = Objects.requireNonNull(wish.price());
        BigDecimal rest = quantity.subtract(order.filled());
        BigDecimal reach = market.takeable(wish.side(), limit, rest);
        if (wish.postOnly() && reach.signum() > 0) {
            throw new Refusal(Reason.WOULD_TAKE, "Order would immediately match and take.");
        }
        clearing.reserve(account, market, wish.amended(rest, limit), order);
        boolean keeps = limit.compareTo(before) == 0 && quantity.compareTo(order.quantity()) <= 0;
        clearing.release(account, market, order);
        order.amend(quantity, limit, now());
        matching.tell(listener -> listener.order(order, "REPLACED"));
        if (keeps) {
            clearing.hold(account, market, order);
            market.shrink(wish.side(), before, order);
        } else {
            market.remove(wish.side(), before, order);
            matching.execute(account, market, order, reach);
        }
        matching.flush(market);
        return order;
    }

    /** Sets the leverage of an account in a contract. */
    public synchronized void leverage(Account account, AssetPair pair, int leverage) {
        account.leverage(market(pair).listing().pair(), leverage);
    }

    /** Moves assets into a futures wallet, or out of it when the amount is negative. */
    public synchronized void transfer(Account account, String asset, BigDecimal amount) {
        account.earn(new Account.Income(0, "TRANSFER", null, 0, asset, amount, now()));
    }

    /** Those who are long in a contract pay that fraction of its value to those who are short, or get it if negative. */
    public synchronized void fund(AssetPair pair, BigDecimal rate) {
        BigDecimal mark = lastPrice(pair).orElse(BigDecimal.ZERO);
        clearing.fund(accounts.values(), pair, mark.multiply(rate), now());
    }

    /** Takes assets out of an account. */
    public synchronized void withdraw(Account account, Account.Withdrawn wish) {
        if (account.free(wish.asset()).compareTo(wish.amount()) < 0) {
            throw new Refusal(Reason.NO_FUNDS, "insufficient balance");
        }
        account.withdraw(wish);
    }

    /** The crowd's quantity at a price becomes that; it takes what it reaches first. */
    public synchronized void crowd(AssetPair pair, Side side, BigDecimal price, BigDecimal size) {
        Market market = market(pair);
        BigDecimal taken = market.takeable(side, price, size).min(size);
        if (taken.signum() > 0) {
            matching.match(market, side, price, taken, null);
        }
        boolean crossing = market.takeable(side, price, BigDecimal.ONE).signum() > 0;
        market.crowd(side, price, crossing ? BigDecimal.ZERO : size);
        matching.triggerStops(market);
        matching.flush(market);
    }

    /** Somebody of the crowd takes so much, down to a limit; null for any price. */
    public synchronized void crowdTakes(AssetPair pair, Side side, BigDecimal quantity, @Nullable BigDecimal limit) {
        Market market = market(pair);
        matching.match(market, side, limit, quantity, null);
        matching.triggerStops(market);
        matching.flush(market);
    }

    private void unique(Account account, SimOrder.Wish wish) {
        String clientId = wish.clientId();
        if (clientId != null && terms.uniqueClientIds() && history.works(account.key(), clientId)) {
            throw new Refusal(Reason.DUPLICATE_CLIENT_ID, "Duplicate order sent.");
        }
    }

    private Market market(AssetPair pair) {
        Market market = markets.get(pair);
        if (market == null) {
            throw new Refusal(Reason.UNKNOWN_SYMBOL, "Invalid symbol.");
        }
        return market;
    }

    /** Rounds as fees are rounded: eight decimals, never in the payer's favour. */
    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(8, RoundingMode.HALF_UP);
    }
}
