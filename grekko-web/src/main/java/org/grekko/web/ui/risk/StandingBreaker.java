package org.grekko.web.ui.risk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.TripService;

/** A standing breaker with what tripped it and when it may be over. */
record StandingBreaker(Breaker breaker, TripService.Cause cause) {
    UUID id() {
        return breaker.id();
    }

    /** All that stand, oldest first. */
    static List<StandingBreaker> all(BreakerService breakers, TripService trips) {
        List<Breaker> open = breakers.open();
        Map<UUID, TripService.Cause> causes = trips.of(open);
        return open.stream()
                .map(each -> new StandingBreaker(each, Objects.requireNonNull(causes.get(each.id()))))
                .toList();
    }
}
