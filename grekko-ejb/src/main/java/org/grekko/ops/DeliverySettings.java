package org.grekko.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.ops.domain.RetryPlan;

/** How often alerts are told to the outside, from the configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DeliverySettings {
    @Inject
    @ConfigProperty(name = "grekko.alerts.burst", defaultValue = "10")
    private int burst;

    @Inject
    @ConfigProperty(name = "grekko.alerts.per-minute", defaultValue = "10")
    private int perMinute;

    @Inject
    @ConfigProperty(name = "grekko.alerts.retry-seconds", defaultValue = "5")
    private long retrySeconds;

    @Inject
    @ConfigProperty(name = "grekko.alerts.give-up-minutes", defaultValue = "60")
    private long giveUpMinutes;

    @Inject
    @ConfigProperty(name = "grekko.alerts.repeat-minutes", defaultValue = "60")
    private long repeatMinutes;

    /** How many messages a channel takes at once. */
    public int burst() {
        return Math.max(1, burst);
    }

    /** After how long a channel takes one more. */
    public Duration period() {
        return Duration.ofMinutes(1).dividedBy(Math.max(1, perMinute));
    }

    /** When a delivery that failed is tried again. */
    public RetryPlan retries() {
        return new RetryPlan(
                Duration.ofSeconds(Math.max(1, retrySeconds)),
                Duration.ofMinutes(10),
                Duration.ofMinutes(Math.max(1, giveUpMinutes)));
    }

    /** After how long an alert that nobody has read, and that is raised again, is told again. */
    public Duration repeat() {
        return Duration.ofMinutes(Math.max(1, repeatMinutes));
    }
}
