package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.RiskWatch;
import org.grekko.risk.Trip;
import org.grekko.risk.TripRules;
import org.grekko.risk.TripService;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.Trigger;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.shared.json.GrekkoJson;

/**
 * Holds measurements against the limits of automatic breakers and presses the kill switch where one is reached. The
 * breaker stands before its cause is stored: after a crash between the two the next look finds it and adds the cause.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AutomaticBreakers {
    private static final Logger LOG = System.getLogger(AutomaticBreakers.class.getName());

    private volatile Map<TripCause, TripRule> inForce = Map.of();

    @EJB
    private TripRules rules;

    @EJB
    private TripService trips;

    @EJB
    private BreakerService breakers;

    @EJB
    private KillSwitch killSwitch;

    @Inject
    private RiskWatch watch;

    /** For the container, which fills the fields. */
    public AutomaticBreakers() {}

    AutomaticBreakers(
            TripRules rules, TripService trips, BreakerService breakers, KillSwitch killSwitch, RiskWatch watch) {
        this.rules = rules;
        this.trips = trips;
        this.breakers = breakers;
        this.killSwitch = killSwitch;
        this.watch = watch;
    }

    /** Reads the rules in force; once before each look. */
    void readRules() {
        Map<TripCause, TripRule> read = new EnumMap<>(TripCause.class);
        rules.inForce().forEach(rule -> read.put(rule.cause(), rule));
        inForce = read;
    }

    /** The rule in force. */
    TripRule rule(TripCause cause) {
        return Objects.requireNonNullElseGet(inForce.get(cause), cause::standard);
    }

    /**
     * Takes a measurement: it is kept as a gauge, and trips a breaker when it reaches its limit.
     *
     * @param cause what was measured
     * @param target the pair, venue or agent, as breakers name it
     * @param subject what people call it
     * @param measure what was found
     * @param advice what can be done
     */
    void look(TripCause cause, String target, String subject, Measure measure, String advice) {
        TripRule rule = rule(cause);
        watch.measured(rule, subject, measure, advice);
        Optional<Trip> last = trips.last(cause, target);
        if (last.filter(Trip::stands).isPresent()) {
            trips.expect(last.get(), rule, measure);
        } else if (Trigger.trips(rule, measure, last.map(Trip::past))) {
            trip(rule, target, subject, measure);
        }
    }

    private void trip(TripRule rule, String target, String subject, Measure measure) {
        Breaker breaker = standing(rule, target).orElseGet(() -> press(rule, target, subject, measure));
        trips.record(breaker.id(), rule, target, measure);
        LOG.log(Level.WARNING, "{0} of {1} tripped breaker {2}", rule.cause(), subject, breaker.id());
    }

    /** A breaker that stands for the same target as high or higher. */
    private Optional<Breaker> standing(TripRule rule, String target) {
        return breakers.open().stream()
                .filter(each -> each.scope().equals(rule.cause().scope()) && target.equals(each.target()))
                .filter(each -> !rule.level().above(each.level()))
                .findFirst();
    }

    private Breaker press(TripRule rule, String target, String subject, Measure measure) {
        String reason = rule.cause().gauge().metric() + " of " + subject + " is " + GrekkoJson.text(measure.value())
                + ", the limit is " + GrekkoJson.text(rule.limit());
        return killSwitch
                .kill(new NewKill(
                        new KillScope(rule.cause().scope(), target),
                        rule.level(),
                        null,
                        reason,
                        "grekko",
                        measure.calmAt()))
                .breaker();
    }

    /** What stands because of a cause that was not found in this look: nobody measures it any more. */
    void unmeasured(TripCause cause, List<String> found, Instant now) {
        TripRule rule = rule(cause);
        trips.standing().stream()
                .filter(trip -> trip.cause() == cause && !found.contains(trip.target()))
                .forEach(trip ->
                        trips.expect(trip, rule, new Measure(BigDecimal.ZERO, 0, now, null, "it is not measured")));
    }
}
