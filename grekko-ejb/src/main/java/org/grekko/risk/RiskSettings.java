package org.grekko.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How risk events are handled, from the configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RiskSettings {
    @Inject
    @ConfigProperty(name = "grekko.risk.acknowledge-seconds", defaultValue = "900")
    private long acknowledgeSeconds;

    /** How long people have to acknowledge a risk event. */
    public Duration patience() {
        return Duration.ofSeconds(Math.max(1, acknowledgeSeconds));
    }
}
