package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;

/** Changes of the limits at which breakers trip by themselves that wait for a second person. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TripRulesAwaiting implements Awaiting {
    @EJB
    private TripRules rules;

    @Override
    public List<AwaitedApproval> waiting() {
        return rules.proposed().stream()
                .limit(MOST)
                .map(change -> new AwaitedApproval(
                        "TRIP_RULE",
                        change.id(),
                        "Automatic breaker " + change.rule().cause(),
                        words(change.rule()) + ". " + change.reason(),
                        change.proposedBy(),
                        change.proposedAt(),
                        "risk-manager",
                        "breakers"))
                .toList();
    }

    /** The rule in a sentence. */
    static String words(TripRule rule) {
        return (rule.enabled() ? "Trips " + rule.level().code() : "Does not trip") + " at "
                + rule.limit().toPlainString() + " of " + rule.fewest() + " or more, window " + rule.windowSeconds()
                + " s, cool-down " + rule.coolDownSeconds() + " s";
    }
}
