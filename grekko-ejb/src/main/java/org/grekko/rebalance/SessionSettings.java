package org.grekko.rebalance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How sessions are run, from the configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SessionSettings {
    @Inject
    @ConfigProperty(name = "grekko.allocation.grace-seconds", defaultValue = "10")
    private long graceSeconds;

    @Inject
    @ConfigProperty(name = "grekko.allocation.patience-seconds", defaultValue = "20")
    private long patienceSeconds;

    /** How long a boundary waits for bars that are late; it does not wait when all are there. */
    Duration grace() {
        return Duration.ofSeconds(Math.max(0, graceSeconds));
    }

    /** How long prices and sales are waited for before what can be traded is traded. */
    Duration patience() {
        return Duration.ofSeconds(Math.max(1, patienceSeconds));
    }
}
