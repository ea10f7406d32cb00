package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.grekko.lab.simulator.Refusal.Reason;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * Who pays what: on spot, orders lock what they may spend and fills exchange it; on futures, fills change positions and
 * realise profit against the wallet. Guarded by the exchange's lock.
 */
final class Clearing {
    private final Exchange.Terms terms;
    private final Map<Long, BigDecimal> held = new HashMap<>();

    Clearing(Exchange.Terms terms) {
        this.terms = terms;
    }

    /** Checks that the account can pay; nothing is locked for a market order, which settles at once. */
    void reserve(Account account, Market market, SimOrder.Wish wish) {
        reserve(account, market, wish, BigDecimal.ZERO);
    }

    /** Checks that the account can pay for an order under other terms, with what it holds for it already. */
    void reserve(Account account, Market market, SimOrder.Wish wish, SimOrder instead) {
        reserve(account, market, wish, held.getOrDefault(instead.id(), BigDecimal.ZERO));
    }

    private void reserve(Account account, Market market, SimOrder.Wish wish, BigDecimal spoken) {
        if (terms.futures()) {
            margin(account, market, wish);
            return;
        }
        String asset = asset(wish);
        BigDecimal need = wish.side() == Side.SELL ? wish.quantity() : cost(market, wish);
        if (need.compareTo(account.free(asset).add(spoken)) > 0) {
            throw new Refusal(Reason.NO_FUNDS, "Account has insufficient balance for requested action.");
        }
    }

    private static void margin(Account account, Market market, SimOrder.Wish wish) {
        Account.Holding holding = account.holdings().get(wish.pair());
        BigDecimal present = holding == null ? BigDecimal.ZERO : holding.quantity();
        BigDecimal signed =
                wish.side() == Side.BUY ? wish.quantity() : wish.quantity().negate();
        boolean reduces = present.signum() != 0 && present.signum() != signed.signum();
        if (wish.reduceOnly() && (!reduces || signed.abs().compareTo(present.abs()) > 0)) {
            throw new Refusal(Reason.NOTHING_TO_REDUCE, "ReduceOnly Order is rejected.");
        }
        if (reduces) {
            return;
        }
        BigDecimal price = OrderChecks.reference(market, wish);
        BigDecimal notional = wish.quantity().multiply(price == null ? BigDecimal.ZERO : price);
        BigDecimal need = notional.divide(BigDecimal.valueOf(account.leverage(wish.pair())), MathContext.DECIMAL64);
        if (need.compareTo(account.free(wish.pair().quote())) > 0) {
            throw new Refusal(Reason.NO_FUNDS, "Margin is insufficient.");
        }
    }

    /** What a purchase costs at most: its limit, or what the book asks. The fee is not part of it on any venue. */
    private static BigDecimal cost(Market market, SimOrder.Wish wish) {
        if (wish.price() != null) {
            return wish.price().multiply(wish.quantity());
        }
        if (wish.stopPrice() != null) {
            return wish.stopPrice().multiply(wish.quantity());
        }
        BigDecimal rest = wish.quantity();
        BigDecimal cost = BigDecimal.ZERO;
        for (BigDecimal[] level : market.levels(wish.side().opposite(), Integer.MAX_VALUE)) {
            BigDecimal part = rest.min(level[1]);
            cost = cost.add(part.multiply(level[0]));
            rest = rest.subtract(part);
        }
        return cost;
    }

    private static String asset(SimOrder.Wish wish) {
        return wish.side() == Side.SELL ? wish.pair().base() : wish.pair().quote();
    }

    /** Locks what a working order may still spend. */
    void hold(Account account, Market market, SimOrder order) {
        if (terms.futures() || !order.working()) {
            return;
        }
        BigDecimal price = price(market, order);
        BigDecimal amount = order.wish().side() == Side.SELL
                ? order.remaining()
                : order.remaining().multiply(price);
        BigDecimal capped = amount.min(account.free(asset(order.wish()))).max(BigDecimal.ZERO);
        account.lock(asset(order.wish()), capped);
        held.merge(order.id(), capped, BigDecimal::add);
    }

    private static BigDecimal price(Market market, SimOrder order) {
        if (order.price() != null) {
            return order.price();
        }
        BigDecimal stop = order.wish().stopPrice();
        return stop != null ? stop : Objects.requireNonNullElse(market.best(Side.SELL), BigDecimal.ZERO);
    }

    /** Gives back what the order held. */
    void release(Account account, Market market, SimOrder order) {
        BigDecimal amount = held.remove(order.id());
        if (amount != null) {
            account.unlock(asset(order.wish()), amount);
        }
    }

    /** How a match is reported to one of its sides. */
    record Print(long tradeId, boolean maker, Instant at) {}

    /** Settles one match of an order. */
    SimFill settle(Account account, Listing listing, SimOrder order, Market.Match match, Print print) {
        boolean maker = print.maker();
        long trade = print.tradeId();
        Instant at = print.at();
        SimOrder.Wish wish = order.wish();
        BigDecimal notional = match.price().multiply(match.quantity());
        BigDecimal rate = maker ? listing.makerFee() : listing.takerFee();
        boolean inBase = terms.feeInReceived() && wish.side() == Side.BUY && !terms.futures();
        BigDecimal fee = Exchange.rounded(rate.multiply(inBase ? match.quantity() : notional));
        String feeAsset = inBase ? wish.pair().base() : wish.pair().quote();
        free(account, order, match);
        BigDecimal realized = BigDecimal.ZERO;
        if (terms.futures()) {
            realized = Exchange.rounded(position(account, wish, match));
            String quote = wish.pair().quote();
            account.earn(new Account.Income(0, "REALIZED_PNL", wish.pair(), trade, quote, realized, at));
            account.earn(new Account.Income(0, "COMMISSION", wish.pair(), trade, feeAsset, fee.negate(), at));
        } else {
            boolean buy = wish.side() == Side.BUY;
            account.add(wish.pair().quote(), buy ? notional.negate() : notional);
            account.add(
                    wish.pair().base(),
                    buy ? match.quantity() : match.quantity().negate());
            account.add(feeAsset, fee.negate());
        }
        order.fill(match.quantity(), match.price(), inBase ? fee.multiply(match.price()) : fee, at);
        return new SimFill(
                trade, order, wish.side(), match.quantity(), match.price(), fee, feeAsset, maker, realized, at);
    }

    /** Unlocks the part that this match spends. */
    private void free(Account account, SimOrder order, Market.Match match) {
        BigDecimal amount = held.get(order.id());
        if (amount == null) {
            return;
        }
        BigDecimal part = order.wish().side() == Side.SELL
                ? match.quantity()
                : match.quantity().multiply(Objects.requireNonNullElse(order.price(), match.price()));
        BigDecimal freed = part.min(amount);
        account.unlock(asset(order.wish()), freed);
        held.put(order.id(), amount.subtract(freed));
    }

    /** Moves the position by the match; returns what that realises. */
    private static BigDecimal position(Account account, SimOrder.Wish wish, Market.Match match) {
        Account.Holding before =
                account.holdings().getOrDefault(wish.pair(), new Account.Holding(BigDecimal.ZERO, BigDecimal.ZERO));
        BigDecimal change =
                wish.side() == Side.BUY ? match.quantity() : match.quantity().negate();
        BigDecimal after = before.quantity().add(change);
        BigDecimal entry = before.entry();
        BigDecimal realized = BigDecimal.ZERO;
        if (before.quantity().signum() == 0 || before.quantity().signum() == change.signum()) {
            BigDecimal cost = before.quantity().multiply(entry).add(change.multiply(match.price()));
            entry = after.signum() == 0 ? BigDecimal.ZERO : cost.divide(after, MathContext.DECIMAL64);
        } else {
            BigDecimal closed = change.abs().min(before.quantity().abs());
            BigDecimal gain = match.price().subtract(entry).multiply(closed);
            realized = before.quantity().signum() > 0 ? gain : gain.negate();
            entry = after.signum() == before.quantity().signum() ? entry : match.price();
        }
        if (after.signum() == 0) {
            account.holdings().remove(wish.pair());
        } else {
            account.holdings().put(wish.pair(), new Account.Holding(after, entry));
        }
        return realized;
    }

    /** Pays funding for what each account holds of a contract: so much for one that is long, and back for one short. */
    void fund(Collection<Account> accounts, AssetPair pair, BigDecimal each, Instant at) {
        for (Account account : accounts) {
            Account.Holding holding = account.holdings().get(pair);
            if (holding != null) {
                BigDecimal paid = Exchange.rounded(holding.quantity().multiply(each));
                account.earn(new Account.Income(0, "FUNDING_FEE", pair, 0, pair.quote(), paid.negate(), at));
            }
        }
    }
}
