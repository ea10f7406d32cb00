package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.risk.domain.PreTrade;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskPicture;
import org.grekko.risk.domain.Verdict;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** The only way to an accepted order: every order of agents and people passes it. */
public final class RiskGate {
    /** Who answers for the orders of arbitrage. */
    public static final String ARBITRAGE = "arbitrage";

    private RiskGate() {}

    /**
     * An order that asks.
     *
     * @param order what is wanted
     * @param price the price to value it at, positive
     * @param conditions what it meets outside its portfolio
     * @param at now
     */
    public record Request(NewOrder order, BigDecimal price, Conditions conditions, Instant at) {}

    /**
     * Checks an order against the risk rules with everything that is already held and working; an approved one counts as
     * sent, and an automaton that repeats itself too often stands still from here on.
     *
     * @param desk the portfolio
     * @param rules limits and open breakers
     * @param request what is wanted
     */
    public static Ruling rule(Desk desk, RoadRules rules, Request request) {
        Proposal proposal = proposal(request);
        RiskPicture picture = picture(desk, rules, request);
        Verdict verdict = PreTrade.check(proposal, picture);
        OrderFlow flow = desk.risk().flow();
        if (verdict instanceof Verdict.Denied denied) {
            stop(proposal, denied, picture);
            return new Ruling.Refused(request.order(), denial(denied));
        }
        flow.approved(proposal, rules.limits());
        return new Ruling.Approved(new ApprovedOrder(request.order()));
    }

    /** Whether an order would be refused, and why; nothing is counted. */
    public static Optional<Denial> check(Desk desk, RoadRules rules, Request request) {
        return PreTrade.check(proposal(request), picture(desk, rules, request)) instanceof Verdict.Denied denied
                ? Optional.of(denial(denied))
                : Optional.empty();
    }

    /** The rule to whose limit an order comes nearest; nothing is counted. */
    public static Optional<PreTrade.Usage> nearest(Desk desk, RoadRules rules, Request request) {
        return PreTrade.nearest(proposal(request), picture(desk, rules, request));
    }

    /**
     * An exit of what an approved order has bought needs no approval of its own: it can only make a position smaller.
     *
     * @throws IllegalArgumentException when it could do more
     */
    static ApprovedOrder exit(NewOrder order) {
        if (!order.reduceOnly()) {
            throw new IllegalArgumentException("an exit must be reduce-only");
        }
        return new ApprovedOrder(order);
    }

    private static void stop(Proposal proposal, Verdict.Denied denied, RiskPicture picture) {
        String automaton = proposal.automaton();
        if (denied.reason() == DenialReason.REPEATED_EXECUTION && automaton != null) {
            int most = picture.limits().maxRepeats();
            picture.flow().stop(new OrderFlow.Trip(automaton, most + 1, most, proposal.at()));
        }
    }

    private static Denial denial(Verdict.Denied denied) {
        return new Denial(denied.reason().name(), denied.value(), denied.limit(), denied.version());
    }

    private static Proposal proposal(Request request) {
        NewOrder order = request.order();
        return new Proposal(
                order.venue(),
                order.pair(),
                order.side(),
                order.quantity(),
                request.price(),
                order.type() == OrderType.LIMIT ? order.price() : null,
                order.stopPrice() != null,
                order.reduceOnly(),
                order.agentId(),
                order.owner(),
                automaton(order),
                request.at());
    }

    private static @Nullable String automaton(NewOrder order) {
        if (order.agentId() != null) {
            return order.agentId().toString();
        }
        return order.owner().equals(ARBITRAGE) ? ARBITRAGE : null;
    }

    private static RiskPicture picture(Desk desk, RoadRules rules, Request request) {
        NewOrder order = request.order();
        DeskRisk risk = desk.look(rules.model());
        return new RiskPicture(
                rules.limits(),
                concerning(desk, rules.halts().open()),
                request.conditions().account(),
                request.conditions().reference(),
                risk.nav(desk.book()),
                desk.book().dayStartNav(),
                risk.availableCash(desk.book(), rules.costFraction()),
                sellable(desk, risk, order),
                risk.exposures(),
                risk.flow(),
                nearer(
                        order.side(),
                        risk.rival(order.venue(), order.pair(), order.side()),
                        request.conditions().rival()),
                request.conditions().restrictions());
    }

    private static Set<Breaker> concerning(Desk desk, Set<Breaker> open) {
        for (Breaker each : open) {
            if (!each.concerns(desk.portfolioId())) {
                return open.stream()
                        .filter(breaker -> breaker.concerns(desk.portfolioId()))
                        .collect(Collectors.toSet());
            }
        }
        return open;
    }

    private static BigDecimal sellable(Desk desk, DeskRisk risk, NewOrder order) {
        if (order.side() == Side.BUY) {
            return BigDecimal.ZERO;
        }
        BigDecimal held = desk.held(order.pair());
        return order.reduceOnly()
                ? held
                : held.subtract(Reservations.lockedBase(risk.working(order.pair()), order.pair()));
    }

    private static @Nullable BigDecimal nearer(Side side, @Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return side == Side.BUY ? one.min(other) : one.max(other);
    }
}
