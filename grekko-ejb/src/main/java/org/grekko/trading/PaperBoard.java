package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.execution.domain.Order;
import org.grekko.market.MarketHub;
import org.grekko.shared.AssetPair;
import org.grekko.trading.domain.Desk;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one portfolio that work on the paper venue, as the last transaction of this node on that portfolio has
 * left them: what the matching looks at, so that it needs a transaction only when something fills. A transaction of
 * another node shows with the next one of this node, at the latest with the next quote.
 */
@ApplicationScoped
public class PaperBoard {
    private volatile @Nullable UUID followed;
    private volatile Map<AssetPair, List<Order>> working = Map.of();

    /** Follows the portfolio from its next transaction on, in place of the one before. */
    public void follow(UUID portfolioId) {
        working = Map.of();
        followed = portfolioId;
    }

    /** Takes the working orders of a desk whose transaction was committed. */
    public void show(Desk desk) {
        if (desk.portfolioId().equals(followed)) {
            working = desk.working().stream()
                    .filter(order -> order.venue().equals(MarketHub.PAPER))
                    .collect(Collectors.groupingBy(Order::pair, Collectors.toUnmodifiableList()));
        }
    }

    /** The working orders by pair, oldest first; no entry for a pair without one. */
    public Map<AssetPair, List<Order>> working() {
        return working;
    }

    /** The working orders of the pair, oldest first. */
    public List<Order> working(AssetPair pair) {
        return working.getOrDefault(pair, List.of());
    }
}
