package org.grekko.compliance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be let go under the rules in force: of several retentions the longest counts, and a hold beats them all. */
public final class RetentionPlan {
    private final Map<RetentionClass, Integer> days = new EnumMap<>(RetentionClass.class);
    private final Set<RetentionClass> held = EnumSet.noneOf(RetentionClass.class);

    /** The plan of those rules. */
    public RetentionPlan(List<RuleInForce> inForce) {
        for (RuleInForce rule : inForce) {
            if (rule.body() instanceof Retention retention) {
                retention.days().forEach((kind, longest) -> days.merge(kind, longest, Math::max));
            }
            if (rule.body() instanceof LegalHold hold) {
                held.addAll(hold.classes());
            }
        }
    }

    /** Whether a hold keeps a class. */
    public boolean holds(RetentionClass kind) {
        return held.contains(kind);
    }

    /** What was over before that instant may go; empty when nothing may. */
    public Optional<Instant> before(RetentionClass kind, Instant now) {
        Integer kept = days.get(kind);
        return kept == null || held.contains(kind) ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(kept)));
    }
}
