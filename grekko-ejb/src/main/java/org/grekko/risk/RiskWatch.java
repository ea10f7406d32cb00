package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.risk.domain.Gauge;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.risk.domain.Standing;
import org.grekko.shared.Clock;
import org.grekko.shared.json.GrekkoJson;

/** Takes measurements and makes risk events of those that reach a limit. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RiskWatch {
    private final Standing standing = new Standing();

    @EJB
    private RiskEventService riskEvents;

    @Inject
    private Clock clock;

    /**
     * Takes a measurement.
     *
     * @param gauge what was measured
     * @param subject of what: a venue, a portfolio; at most 120 characters
     * @param value the value, in the unit of the gauge
     * @param advice what can be done
     */
    public void measured(Gauge gauge, String subject, BigDecimal value, String advice) {
        synchronized (standing) {
            standing.note(gauge + "|" + subject, gauge.severity(value), clock.now())
                    .ifPresent(severity -> raise(gauge, subject, value, severity, advice));
        }
    }

    private void raise(Gauge gauge, String subject, BigDecimal value, RiskSeverity severity, String advice) {
        String limit = gauge.limit(severity).map(GrekkoJson::text).orElse("none");
        Map<String, String> metrics = new TreeMap<>();
        metrics.put(gauge.metric(), GrekkoJson.text(value));
        metrics.put("limit", limit);
        riskEvents.raise(new NewRiskEvent(
                gauge.type(),
                severity,
                severity == RiskSeverity.CRITICAL ? RiskAction.TRADING_HALTED : RiskAction.ALERT_ONLY,
                gauge.metric() + " of " + subject,
                gauge.metric() + " of " + subject + " is " + GrekkoJson.text(value),
                "The limit is " + limit + ". " + advice,
                metrics,
                "watch"));
    }
}
