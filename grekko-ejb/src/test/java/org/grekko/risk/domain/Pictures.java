package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Pictures and proposals for tests: a NAV of 1,000, everything of it free, and nothing in the way. */
final class Pictures {
    static final AssetPair BTC = AssetPair.of("BTC/USD");
    static final UUID AGENT = new UUID(5, 5);
    static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    RiskLimits limits = RiskLimits.defaults(new UUID(1, 1), Tolerance.MODERATE);
    Set<Breaker> breakers = Set.of();
    AccountState account = AccountState.FREE;

    @Nullable
    Reference reference;

    BigDecimal nav = number("1000");
    BigDecimal dayStart = number("1000");
    BigDecimal cash = number("1000");
    BigDecimal sellable = number("1000");
    Exposures exposures = new Exposures(RiskModel.ASSUMED);
    OrderFlow flow = new OrderFlow();

    @Nullable
    BigDecimal rival;

    Restrictions restrictions = Restrictions.NONE;

    RiskPicture picture() {
        return new RiskPicture(
                limits,
                breakers,
                account,
                reference,
                nav,
                dayStart,
                cash,
                sellable,
                exposures,
                flow,
                rival,
                restrictions);
    }

    Pictures limit(Limit limit, String value) {
        limits = limits.with(limit, number(value));
        return this;
    }

    Pictures holding(Map<String, String> values) {
        values.forEach((asset, value) -> exposures.add(asset, number(value)));
        return this;
    }

    Pictures quoted(String price, String lowest, String highest) {
        reference = new Reference(number(price), number(price), number(price), NOW, number(lowest), number(highest));
        return this;
    }

    /** The answer in words: approved, or reason, value and limit. */
    String answer(Proposal proposal) {
        return PreTrade.check(proposal, picture()) instanceof Verdict.Denied denied
                ? denied.reason() + " " + denied.value() + " " + denied.limit()
                : "approved";
    }

    /** A breaker that stands. */
    static Breaker breaker(String scope, @Nullable String target, BreakerLevel level) {
        return new Breaker(
                new UUID(9, level.rung()),
                scope,
                target,
                level,
                level.flattens() ? FlattenPolicy.ALL : null,
                "drill",
                "test",
                NOW,
                null,
                List.of(),
                null,
                null,
                null);
    }

    /** A purchase at market of one at that price. */
    static Proposal buy(String notional) {
        return of(BTC, Side.BUY, "1", notional, null, false);
    }

    static Proposal buy(String asset, String notional) {
        return of(AssetPair.of(asset + "/USD"), Side.BUY, "1", notional, null, false);
    }

    static Proposal limited(Side side, String price) {
        return of(BTC, side, "1", price, number(price), false);
    }

    static Proposal sell(String quantity, boolean reduceOnly) {
        return of(BTC, Side.SELL, quantity, "1", null, reduceOnly);
    }

    static Proposal of(
            AssetPair pair, Side side, String quantity, String price, @Nullable BigDecimal limit, boolean reduceOnly) {
        return new Proposal(
                "PAPER",
                pair,
                side,
                number(quantity),
                number(price),
                limit,
                false,
                reduceOnly,
                AGENT,
                "follower",
                AGENT.toString(),
                NOW);
    }

    static Proposal at(Proposal proposal, Instant at) {
        return new Proposal(
                proposal.venue(),
                proposal.pair(),
                proposal.side(),
                proposal.quantity(),
                proposal.price(),
                proposal.limit(),
                proposal.trigger(),
                proposal.reduceOnly(),
                proposal.agentId(),
                proposal.owner(),
                proposal.automaton(),
                at);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
