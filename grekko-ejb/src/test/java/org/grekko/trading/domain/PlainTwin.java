package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.risk.domain.AccountState;
import org.grekko.risk.domain.Exposures;
import org.grekko.risk.domain.PreTrade;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.Restrictions;
import org.grekko.risk.domain.RiskPicture;
import org.grekko.risk.domain.Verdict;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** The risk gate with everything added up from the book and the working orders, in the plainest words. */
final class PlainTwin {
    private PlainTwin() {}

    /** Approved, or reason, value and limit. */
    static String answer(Desk desk, RoadRules rules, RiskGate.Request request) {
        return PreTrade.check(proposal(request), picture(desk, rules, request.order())) instanceof Verdict.Denied denied
                ? denied.reason() + " " + denied.value() + " " + denied.limit()
                : "approved";
    }

    private static RiskPicture picture(Desk desk, RoadRules rules, NewOrder order) {
        Exposures exposures = new Exposures(rules.model());
        Reservations.exposureByAsset(desk).forEach(exposures::add);
        BigDecimal sellable = order.side() == Side.BUY
                ? BigDecimal.ZERO
                : desk.held(order.pair()).subtract(Reservations.lockedBase(desk.working(), order.pair()));
        return new RiskPicture(
                rules.limits(),
                Set.of(),
                AccountState.FREE,
                null,
                desk.book().nav(),
                desk.book().dayStartNav(),
                Reservations.availableCash(desk, rules.costFraction()),
                sellable,
                exposures,
                desk.risk().flow(),
                rival(desk, order),
                Restrictions.NONE);
    }

    private static @Nullable BigDecimal rival(Desk desk, NewOrder order) {
        BigDecimal best = null;
        for (Order each : desk.working(order.pair())) {
            BigDecimal price = each.price();
            if (each.side() != order.side() && each.type() == OrderType.LIMIT && price != null) {
                best = best == null ? price : order.side() == Side.BUY ? best.min(price) : best.max(price);
            }
        }
        return best;
    }

    private static Proposal proposal(RiskGate.Request request) {
        NewOrder order = request.order();
        return new Proposal(
                order.venue(),
                order.pair(),
                order.side(),
                order.quantity(),
                request.price(),
                order.price(),
                false,
                false,
                null,
                "test",
                null,
                request.at());
    }
}
