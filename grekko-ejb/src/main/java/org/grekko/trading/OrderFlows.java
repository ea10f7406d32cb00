package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.grekko.risk.domain.OrderFlow;

/**
 * What each portfolio has sent lately, on this node: what was sent stays counted when a transaction rolls back. Each is
 * used only by who holds the portfolio's lock. At most 256 portfolios, the longest unused leave.
 */
@ApplicationScoped
public class OrderFlows {
    private static final int CAP = 256;

    private final Map<UUID, OrderFlow> flows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, OrderFlow> eldest) {
            return size() > CAP;
        }
    };

    /** The flow of a portfolio. */
    synchronized OrderFlow of(UUID portfolioId) {
        return flows.computeIfAbsent(portfolioId, id -> new OrderFlow());
    }
}
