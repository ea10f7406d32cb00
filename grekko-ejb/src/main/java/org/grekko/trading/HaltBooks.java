package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.NewRiskEvent;
import org.grekko.risk.RiskEventService;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.watchdog.Halt;
import org.grekko.watchdog.HaltService;

/** The transactions of those who give signs of life: proofs that a desk can be had, and what the watchdog did. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class HaltBooks {
    private static final String SOURCE = "watchdog";

    @EJB
    private HaltService halts;

    @EJB
    private RiskEventService risk;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private DeskTurns turns;

    /** Returns when it was our turn at the portfolio and its row was ours; whoever holds either for ever is noticed. */
    public void touch(UUID portfolioId) {
        Runnable over = turns.take(portfolioId);
        try {
            long unused = portfolios.lock(portfolioId);
        } finally {
            over.run();
        }
    }

    /** Stores a halt; one that was not known becomes a critical risk event in the same transaction. */
    public void take(Halt halt) {
        if (halts.take(halt)) {
            risk.raise(new NewRiskEvent(
                    RiskEventType.WATCHDOG,
                    RiskSeverity.CRITICAL,
                    RiskAction.TRADING_HALTED,
                    "halt " + halt.id(),
                    "The watchdog cancelled all orders",
                    "The server " + (halt.cause().equals("HUNG") ? "hung" : "was gone")
                            + "; its last sign of life was at "
                            + GrekkoJson.text(halt.lastBeatAt()) + ". Trading stands still until a risk manager resumes"
                            + " it. Look at the comparison of every account first.",
                    metrics(halt),
                    SOURCE));
        }
    }

    /** Nobody would cancel the orders of live accounts if this server hung. */
    public void unwatched(int accounts) {
        risk.raise(new NewRiskEvent(
                RiskEventType.WATCHDOG,
                RiskSeverity.MEDIUM,
                RiskAction.MANUAL_INTERVENTION,
                SOURCE,
                "No watchdog is at work",
                "If this server hung, the orders of its accounts would stay at their venues. Start the watchdog, or set"
                        + " grekko.watchdog.seconds to 0 if that is meant.",
                Map.of("accounts", String.valueOf(accounts)),
                SOURCE));
    }

    private static Map<String, String> metrics(Halt halt) {
        Map<String, String> metrics = new TreeMap<>();
        metrics.put("accounts", String.valueOf(halt.accounts()));
        metrics.put("orders", String.valueOf(halt.orders()));
        metrics.put("unconfirmed", String.valueOf(halt.unconfirmed()));
        metrics.put("noticedAt", GrekkoJson.text(halt.noticedAt()));
        return metrics;
    }
}
