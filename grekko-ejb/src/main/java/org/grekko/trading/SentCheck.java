package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.grekko.execution.SentOrders;
import org.grekko.execution.VenueAccount;
import org.grekko.risk.RiskWatch;
import org.grekko.risk.domain.Gauge;
import org.grekko.shared.Clock;

/**
 * Holds the orders that left for venues in the last hour against those that the risk rules approved. Both are told by
 * rows, the approval where the approved order is made durable, the departure where its venue was heard or is not sure: so
 * a crash or another node that takes over changes neither. An order that did not leave counts once books and venue agree,
 * when nothing is in doubt any more.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SentCheck {
    private static final Duration LOOKED_AT = Duration.ofHours(1);
    private static final Duration DUE = Duration.ofMinutes(1);

    @EJB
    private SentOrders orders;

    @EJB
    private VenueDesks desks;

    @Inject
    private RiskWatch watch;

    @Inject
    private Clock clock;

    /** Looks at an account. */
    void look(VenueAccount account) {
        Instant now = clock.now();
        SentOrders.Tally tally = orders.tally(account.id(), now.minus(LOOKED_AT), now.minus(DUE));
        boolean agreed = desks.standing(account.id())
                .filter(standing -> standing.agreed() && standing.doubtful() == 0)
                .isPresent();
        long differs = tally.unapproved() + (agreed ? tally.unsent() : 0);
        watch.measured(
                Gauge.UNAPPROVED,
                account.name(),
                BigDecimal.valueOf(differs),
                "In the last hour " + tally.sent() + " orders left and " + tally.approved() + " were approved; "
                        + tally.unapproved() + " left without an approval, " + tally.unsent()
                        + " were approved and did not leave within a minute. Look at them on the Orders screen.");
    }
}
