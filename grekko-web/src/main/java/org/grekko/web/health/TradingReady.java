package org.grekko.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the server may be trusted with orders. */
@Readiness
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TradingReady implements HealthCheck {
    @EJB
    private org.grekko.trading.Readiness trading;

    @Inject
    private WebOpen web;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("trading")
                .status(trading.ready() && web.open())
                .withData("state", web.open() ? trading.why() : "the start of the console and the REST interface")
                .build();
    }
}
