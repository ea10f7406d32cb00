package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.shared.Recent;

/**
 * What each portfolio has sent lately, on this node: what was sent stays counted when a transaction rolls back. Each is
 * used only by who holds the portfolio's lock. At most 256 portfolios, the longest unused leave.
 */
@ApplicationScoped
public class OrderFlows {
    private static final int CAP = 256;

    private final Map<UUID, OrderFlow> flows = new Recent<>(CAP);

    /** The flow of a portfolio. */
    synchronized OrderFlow of(UUID portfolioId) {
        return flows.computeIfAbsent(portfolioId, id -> new OrderFlow());
    }
}
