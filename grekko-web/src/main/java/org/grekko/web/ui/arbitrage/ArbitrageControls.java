package org.grekko.web.ui.arbitrage;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.shared.Clock;
import org.grekko.trading.arbitrage.ArbitrageBlotter;
import org.grekko.trading.arbitrage.ArbitrageParameters;
import org.grekko.trading.arbitrage.ArbitrageRows;
import org.grekko.trading.arbitrage.OpportunityRing;
import org.grekko.trading.arbitrage.Outlook;
import org.grekko.web.ui.kit.Caller;

/** What the screen asks of arbitrage; those who call have checked who may. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ArbitrageControls {
    private static final int MOST_TRADES = 100;
    private static final Duration PRESENT = Duration.ofSeconds(5);

    @EJB
    private ArbitrageRows rows;

    @EJB
    private ArbitrageBlotter blotter;

    @Inject
    private OpportunityRing ring;

    @Inject
    private Clock clock;

    /** Every way that was seen, the best first. */
    List<OpportunityLine> opportunities() {
        Instant present = clock.now().minus(PRESENT);
        return ring.ways().stream()
                .map(way -> new OpportunityLine(way, way.last().seenAt().isAfter(present)))
                .sorted(Comparator.comparing(
                                (OpportunityLine line) -> line.way().bestBps())
                        .reversed()
                        .thenComparing(line -> line.way().way()))
                .toList();
    }

    /** What is compared, or why nothing is. */
    Outlook outlook() {
        return blotter.outlook();
    }

    /** The newest trades with their legs. */
    List<ArbitrageBlotter.Legs> trades() {
        return blotter.trades(MOST_TRADES);
    }

    /** The orders that evened a trade out. */
    List<Order> evening(UUID tradeId) {
        return blotter.evening(tradeId);
    }

    /** What arbitrage may do. */
    ArbitrageParameters parameters() {
        return rows.parameters();
    }

    /** Who changed that last. */
    Optional<ArbitrageRows.LastChange> lastChange() {
        return rows.lastChange();
    }

    /** Changes what arbitrage may do, from the next book on. */
    void change(ArbitrageParameters parameters) {
        ArbitrageParameters unused = rows.change(parameters, Caller.name());
    }
}
