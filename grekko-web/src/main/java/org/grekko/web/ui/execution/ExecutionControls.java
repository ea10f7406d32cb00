package org.grekko.web.ui.execution;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.grekko.execution.ExecutionQuality;
import org.grekko.execution.VenueDirectory;
import org.grekko.execution.domain.routing.RoutePlan;
import org.grekko.execution.domain.routing.RouteRequest;
import org.grekko.execution.domain.routing.VenueQuality;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.trading.OrderRouter;
import org.grekko.trading.TradableVenues;

/** What the screen asks of execution; it changes nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ExecutionControls {
    @EJB
    private ExecutionQuality quality;

    @EJB
    private OrderRouter router;

    @EJB
    private TradableVenues tradable;

    @Inject
    private VenueDirectory directory;

    @Inject
    private Clock clock;

    /** How venues executed the orders of the last while. */
    List<VenueQuality> quality(Duration last) {
        Instant now = clock.now();
        return quality.byVenue(now.minus(last), now);
    }

    /** How calls to a venue go. */
    VenueDirectory.Traffic traffic(String venue) {
        return directory.traffic(venue);
    }

    /** The pairs that are traded or looked at anywhere, in alphabetical order. */
    List<AssetPair> pairs() {
        return tradable.all().stream()
                .map(each -> each.book().pair())
                .distinct()
                .sorted()
                .toList();
    }

    /** The cheapest split at this moment. */
    RoutePlan plan(AssetPair pair, RouteRequest request) {
        return router.plan(pair, request);
    }

    /** The time of this server. */
    Instant now() {
        return clock.now();
    }
}
