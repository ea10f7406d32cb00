package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.risk.domain.PreTrade;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskPicture;
import org.grekko.risk.domain.Verdict;

/** The only way to an accepted order: every order of agents and people passes it. */
public final class RiskGate {
    private RiskGate() {}

    /**
     * Checks an order against the risk rules with everything that is already held and working.
     *
     * @param desk the portfolio
     * @param rules limits and open breakers
     * @param order what is wanted
     * @param reference the price to value it at, positive
     * @return the denial, or empty when the order may be placed
     */
    public static Optional<Denial> check(Desk desk, RoadRules rules, NewOrder order, BigDecimal reference) {
        Proposal proposal = new Proposal(
                order.venue(),
                order.pair(),
                order.side(),
                order.quantity(),
                reference,
                order.reduceOnly(),
                order.agentId());
        Verdict verdict = PreTrade.check(proposal, picture(desk, rules, order));
        return verdict instanceof Verdict.Denied denied
                ? Optional.of(new Denial(denied.reason().name(), denied.value(), denied.limit()))
                : Optional.empty();
    }

    private static RiskPicture picture(Desk desk, RoadRules rules, NewOrder order) {
        Map<String, BigDecimal> exposure = Reservations.exposureByAsset(desk);
        BigDecimal total = Reservations.totalExposure(desk);
        BigDecimal free = desk.held(order.pair()).subtract(Reservations.lockedBase(desk.working(), order.pair()));
        return new RiskPicture(
                desk.book().nav(),
                desk.book().dayStartNav(),
                Reservations.availableCash(desk, rules.costFraction()),
                order.reduceOnly() ? desk.held(order.pair()) : free,
                exposure,
                total,
                rules.halts().open(),
                rules.limits());
    }
}
