package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** What happens when orders meet: matches, settlements, ends and stops, told to the listeners. Under the exchange's lock. */
final class Matching {
    private final Map<String, Account> accounts;
    private final History history;
    private final Clearing clearing;
    private final Clock clock;
    private final List<ExchangeListener> listeners = new CopyOnWriteArrayList<>();
    private long lastTrade = 100_000;

    Matching(Map<String, Account> accounts, History history, Clearing clearing, Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.clearing = clearing;
        this.clock = clock;
    }

    List<ExchangeListener> listeners() {
        return listeners;
    }

    /** Executes what can be executed of an order that may execute now, and lets the rest wait or end. */
    void execute(Account account, Market market, SimOrder order, BigDecimal reach) {
        SimOrder.Wish wish = order.wish();
        if (wish.force() == SimOrder.Force.FOK && reach.compareTo(order.remaining()) < 0) {
            finish(account, market, order, SimOrder.Status.EXPIRED);
            return;
        }
        match(market, order.wish().side(), order.price(), order.remaining(), order);
        boolean mayRest = order.price() != null && wish.force() == SimOrder.Force.GTC;
        if (order.working() && mayRest) {
            clearing.release(account, market, order);
            clearing.hold(account, market, order);
            market.rest(wish.side(), Objects.requireNonNull(order.price()), order.remaining(), order);
        } else if (order.working()) {
            finish(account, market, order, SimOrder.Status.EXPIRED);
        }
    }

    /** An incoming quantity, of an account's order or of the crowd, takes what rests. */
    void match(Market market, Side side, @Nullable BigDecimal limit, BigDecimal quantity, @Nullable SimOrder taker) {
        for (Market.Match match : market.take(side, limit, quantity)) {
            long trade = ++lastTrade;
            Instant at = clock.now();
            history.add(
                    market.listing().pair(),
                    new Exchange.PublicTrade(trade, side, match.price(), match.quantity(), at));
            if (match.resting() != null) {
                settle(match.resting(), market, match, trade, true);
            }
            if (taker != null) {
                settle(taker, market, match, trade, false);
            }
            tell(listener -> listener.trade(market.listing().pair(), trade, side, match.price(), match.quantity(), at));
        }
    }

    private void settle(SimOrder order, Market market, Market.Match match, long trade, boolean maker) {
        Account account = Objects.requireNonNull(accounts.get(order.account()));
        SimFill fill =
                clearing.settle(account, market.listing(), order, match, new Clearing.Print(trade, maker, clock.now()));
        history.add(fill);
        tell(listener -> listener.fill(fill));
        tell(listener -> listener.order(order, "TRADE"));
        if (order.status() == SimOrder.Status.FILLED) {
            clearing.release(account, market, order);
        }
    }

    void finish(Account account, Market market, SimOrder order, SimOrder.Status how) {
        order.end(how, clock.now());
        clearing.release(account, market, order);
        tell(listener -> listener.order(order, how.name()));
    }

    void triggerStops(Market market) {
        BigDecimal last = market.lastPrice();
        if (last == null) {
            return;
        }
        List<SimOrder> due = new ArrayList<>();
        for (SimOrder order : history.working()) {
            if (order.working()
                    && !order.triggered()
                    && order.wish().pair().equals(market.listing().pair())) {
                boolean rising = (order.wish().type() == SimOrder.Type.STOP_LOSS)
                        == (order.wish().side() == Side.BUY);
                int compared =
                        last.compareTo(Objects.requireNonNull(order.wish().stopPrice()));
                if (rising ? compared >= 0 : compared <= 0) {
                    due.add(order);
                }
            }
        }
        for (SimOrder order : due) {
            order.trigger();
            Account account = Objects.requireNonNull(accounts.get(order.account()));
            execute(account, market, order, market.takeable(order.wish().side(), order.price(), order.remaining()));
        }
    }

    void flush(Market market) {
        long first = market.updates() + 1;
        List<ExchangeListener.Level> changes = market.drain().stream()
                .map(each -> new ExchangeListener.Level(each.side(), each.price(), each.size()))
                .toList();
        if (!changes.isEmpty()) {
            Instant at = clock.now();
            tell(listener -> listener.levels(market.listing().pair(), first, market.updates(), changes, at));
        }
    }

    void tell(Consumer<ExchangeListener> call) {
        listeners.forEach(call);
    }
}
