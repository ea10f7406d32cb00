package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How withdrawals are held back, from the configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class WithdrawalSettings {
    @Inject
    @ConfigProperty(name = "grekko.withdrawals.daily-limit", defaultValue = "10000")
    private BigDecimal dailyLimit;

    @Inject
    @ConfigProperty(name = "grekko.withdrawals.cooling-seconds", defaultValue = "86400")
    private long coolingSeconds;

    @Inject
    @ConfigProperty(name = "grekko.withdrawals.expiry-seconds", defaultValue = "86400")
    private long expirySeconds;

    /** The most that may be approved for an account in a UTC day, in its base currency. */
    public BigDecimal dailyLimit() {
        return dailyLimit;
    }

    /** How long an approved destination waits before it may be used. */
    public Duration cooling() {
        return Duration.ofSeconds(coolingSeconds);
    }

    /** How long a proposal waits for a second person. */
    public Duration expiry() {
        return Duration.ofSeconds(expirySeconds);
    }
}
