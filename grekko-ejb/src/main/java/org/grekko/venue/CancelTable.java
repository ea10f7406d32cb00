package org.grekko.venue;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.grekko.execution.CancellingVenue;
import org.grekko.shared.Clock;
import org.grekko.watchdog.CancelDirectory;
import org.grekko.watchdog.Ward;

/** The venues as the watchdog has them, without a container. Accounts at one address share its limits. */
final class CancelTable implements CancelDirectory {
    private static final int THREADS = 4;

    private final Clock clock;
    private final Map<String, VenueKit> kits = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "venues");
        thread.setDaemon(true);
        return thread;
    });

    CancelTable(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CancellingVenue open(Ward ward) {
        VenueConnector connector = VenueTable.all().stream()
                .filter(each -> each.venue().equals(ward.venue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no venue " + ward.venue()));
        VenueKit kit = kits.computeIfAbsent(ward.venue() + " " + ward.address(), key -> kit(connector, ward));
        return new CancelOnly(connector.account(kit, new ApiKey(ward.key(), ward.secret())));
    }

    private VenueKit kit(VenueConnector connector, Ward ward) {
        VenueSite site = connector.siteAt(URI.create(ward.address()));
        VenueSite behindProxy = new VenueSite(site.rest(), site.stream(), site.userStream(), ward.proxy());
        return new VenueKit(behindProxy, clock, timer, new SecureRandom()).granted(ward.granted());
    }
}
