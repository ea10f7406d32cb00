package org.grekko.trading.arbitrage;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.domain.arbitrage.OpportunityLeg;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.trading.Placement;
import org.grekko.trading.TradingDesk;
import org.jspecify.annotations.Nullable;

/**
 * Makes both legs durable in one transaction, each through the risk rules of its account, or neither. They leave for
 * their venues at once when it commits, each on a thread of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class ArbitrageOpening {
    private static final String OWNER = "arbitrage";

    @EJB
    private TradingDesk desk;

    @EJB
    private ArbitrageRows rows;

    @Resource
    private EJBContext context;

    /**
     * Opens a trade.
     *
     * @return why nothing was stored and sent; empty when both legs are on their way
     */
    public Optional<String> open(ArbitrageDecision decision) {
        List<Side> sides = new ArrayList<>(List.of(Side.BUY, Side.SELL));
        // Always in the same order, so that two trades never wait for each other's portfolio.
        sides.sort(Comparator.comparing(side -> decision.account(side).portfolioId()));
        Map<Side, UUID> placed = new EnumMap<>(Side.class);
        for (Side side : sides) {
            OpportunityLeg leg = decision.leg(side);
            Placement answer = desk.place(wish(
                    decision.account(side),
                    leg.pair(),
                    side,
                    leg.quantity(),
                    leg.worstPrice(),
                    ArbitrageDecision.name(decision.tradeId()) + "-"
                            + side.name().charAt(0)));
            if (answer instanceof Placement.Placed done) {
                placed.put(side, done.order().id());
            } else {
                context.setRollbackOnly();
                return Optional.of(leg.side() + " on " + leg.venue() + ": " + why(answer));
            }
        }
        rows.sent(
                decision, Objects.requireNonNull(placed.get(Side.BUY)), Objects.requireNonNull(placed.get(Side.SELL)));
        return Optional.empty();
    }

    /**
     * Places a market order that evens out.
     *
     * @return its id; empty when it was refused
     */
    public Optional<UUID> even(VenueAccount account, AssetPair pair, Side side, BigDecimal quantity, String name) {
        Placement answer = desk.place(wish(account, pair, side, quantity, null, name));
        return answer instanceof Placement.Placed done
                ? Optional.of(done.order().id())
                : Optional.empty();
    }

    private static String why(Placement answer) {
        return answer instanceof Placement.Denied denied
                ? String.valueOf(denied.order().denial())
                : String.valueOf(((Placement.Invalid) answer).errors());
    }

    private static NewOrder wish(
            VenueAccount account,
            AssetPair pair,
            Side side,
            BigDecimal quantity,
            @Nullable BigDecimal limit,
            String name) {
        return new NewOrder(
                account.portfolioId(),
                account.venue(),
                pair,
                side,
                limit == null ? OrderType.MARKET : OrderType.LIMIT,
                quantity,
                limit,
                null,
                TimeInForce.GTC,
                false,
                false,
                name,
                null,
                null,
                null,
                OWNER);
    }
}
