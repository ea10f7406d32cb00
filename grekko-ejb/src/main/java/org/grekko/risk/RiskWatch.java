package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.grekko.risk.domain.Gauge;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.risk.domain.Standing;
import org.grekko.risk.domain.trigger.GaugeState;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.Trigger;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.shared.Clock;
import org.grekko.shared.json.GrekkoJson;

/**
 * Takes measurements, keeps them as gauges and makes risk events of those that reach a limit. At most
 * {@value #MOST_READINGS} wait to be kept; the next look measures anew what is beyond.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RiskWatch {
    static final int MOST_READINGS = 10_000;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Standing standing = new Standing();
    private final BlockingQueue<Reading> fresh = new ArrayBlockingQueue<>(MOST_READINGS);

    @EJB
    private RiskEventService riskEvents;

    @EJB
    private Readings readings;

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
        BigDecimal limit = gauge.limit(RiskSeverity.HIGH)
                .or(() -> gauge.limit(RiskSeverity.CRITICAL))
                .orElse(null);
        BigDecimal warn = gauge.limit(RiskSeverity.MEDIUM).orElse(null);
        GaugeState state = GaugeState.of(value, warn, limit);
        read(new Reading(gauge, subject, value, warn, limit, state, 1, advice, clock.now()));
        tell(gauge, subject, value, advice);
    }

    /**
     * Takes a measurement for which there is an automatic breaker: its limit is that of the gauge too.
     *
     * @param rule the rule in force
     * @param subject of what, at most 120 characters
     * @param measure what was measured
     * @param advice what can be done
     */
    public void measured(TripRule rule, String subject, Measure measure, String advice) {
        Gauge gauge = rule.cause().gauge();
        BigDecimal warn = gauge.limit(RiskSeverity.MEDIUM)
                .filter(medium -> medium.compareTo(rule.limit()) < 0)
                .orElse(rule.limit().multiply(HALF));
        boolean enough = measure.samples() >= rule.fewest();
        GaugeState state = Trigger.reached(rule, measure)
                ? GaugeState.BREACH
                : GaugeState.of(measure.value(), enough ? warn : null, null);
        String note = enough ? advice : "Too few to conclude anything: " + rule.fewest() + " are needed.";
        read(new Reading(
                gauge, subject, measure.value(), warn, rule.limit(), state, measure.samples(), note, measure.at()));
        tell(gauge, subject, measure.value(), advice);
    }

    private void read(Reading reading) {
        boolean unused = fresh.offer(reading);
    }

    /** Keeps what was measured since the last time. */
    public void keep() {
        List<Reading> all = new ArrayList<>();
        fresh.drainTo(all);
        if (!all.isEmpty()) {
            readings.keep(all);
        }
    }

    private void tell(Gauge gauge, String subject, BigDecimal value, String advice) {
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
