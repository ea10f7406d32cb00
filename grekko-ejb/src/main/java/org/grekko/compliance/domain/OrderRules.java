package org.grekko.compliance.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.Restrictions;
import org.grekko.shared.Text;

/** The rules on orders that hold at one moment, with what was sent lately; it never changes, a newer one takes its place. */
public final class OrderRules implements Restrictions {
    private static final int LONGEST = 80;

    private final Map<DenialReason, List<Held>> rules = new EnumMap<>(DenialReason.class);

    private record Held(String text, Restriction restriction, Map<String, TradeCount> counts) {}

    /**
     * Rules with their counts.
     *
     * @param inForce the rules that hold; those that refuse no orders are left out
     * @param counts what was sent and traded, by venue, for each rule by its name
     */
    public OrderRules(List<RuleInForce> inForce, Map<String, Map<String, TradeCount>> counts) {
        for (RuleInForce rule : inForce) {
            if (rule.body() instanceof Restriction restriction) {
                Held held = new Held(
                        cut(rule.text() + ": " + restriction.allowed()),
                        restriction,
                        counts.getOrDefault(rule.name(), Map.of()));
                rules.computeIfAbsent(restriction.reason(), reason -> new ArrayList<>())
                        .add(held);
            }
        }
    }

    @Override
    public Judgement judge(DenialReason reason, Proposal proposal) {
        List<Held> asked = rules.get(reason);
        if (asked == null) {
            return Judgement.FREE;
        }
        for (Held each : asked) {
            String refused = each.restriction().refused(proposal, each.counts());
            if (refused != null) {
                return new Judgement.Stopped(cut(refused), each.text());
            }
        }
        return Judgement.FREE;
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST);
    }
}
