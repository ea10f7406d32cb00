package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.compliance.domain.NameScreening;
import org.grekko.compliance.domain.OrderRules;
import org.grekko.compliance.domain.OrderToTrade;
import org.grekko.compliance.domain.RuleInForce;
import org.grekko.compliance.domain.Surveillance;
import org.grekko.compliance.domain.TradeCount;
import org.grekko.execution.OrderCounts;
import org.grekko.risk.RestrictionBook;
import org.grekko.risk.domain.Restrictions;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold, in the memory of this node: read by every order, replaced once a second. What cannot be read
 * leaves what was read before in place; before the first reading an order waits for it.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RuleBook implements RestrictionBook {
    @EJB
    private RuleService rules;

    @EJB
    private OrderCounts orders;

    @Inject
    private Clock clock;

    private volatile @Nullable Held held;

    private record Held(Restrictions now, Restrictions past, Surveillance surveillance, NameRule names) {}

    @Override
    public Restrictions now() {
        return held().now();
    }

    @Override
    public Restrictions past() {
        return held().past();
    }

    /** From when on a pattern is a finding: the parameters in force, or the stated ones without such a rule. */
    public Surveillance surveillance() {
        return held().surveillance();
    }

    /** How names are compared: the rule in force with the lowest threshold, or the stated one without such a rule. */
    public NameRule names() {
        return held().names();
    }

    private Held held() {
        Held read = held;
        return read == null ? refresh() : read;
    }

    /** Reads the rules and what was sent lately; one reader at a time, so that an older answer never replaces a newer one. */
    synchronized Held refresh() {
        List<RuleInForce> all = rules.inForce();
        List<RuleInForce> uncounted = all.stream()
                .filter(rule -> !(rule.body() instanceof OrderToTrade))
                .toList();
        Surveillance surveillance = all.stream()
                .map(RuleInForce::body)
                .filter(Surveillance.class::isInstance)
                .map(Surveillance.class::cast)
                .findFirst()
                .orElse(Surveillance.USUAL);
        Held read = new Held(
                new OrderRules(all, counts(all)), new OrderRules(uncounted, Map.of()), surveillance, names(all));
        held = read;
        return read;
    }

    private static NameRule names(List<RuleInForce> all) {
        NameRule usual = new NameRule(NameScreening.USUAL, null, null);
        return all.stream()
                .filter(rule -> rule.body() instanceof NameScreening)
                .map(rule -> new NameRule((NameScreening) rule.body(), rule.name(), rule.version()))
                .min(Comparator.comparing((NameRule rule) -> rule.how().threshold())
                        .thenComparing(rule -> rule.how().missingWeight()))
                .orElse(usual);
    }

    private Map<String, Map<String, TradeCount>> counts(List<RuleInForce> all) {
        Map<String, Map<String, TradeCount>> counts = new HashMap<>();
        Instant now = clock.now();
        for (RuleInForce rule : all) {
            if (rule.body() instanceof OrderToTrade asked) {
                Map<String, TradeCount> byVenue = new HashMap<>();
                orders.since(now.minus(Duration.ofMinutes(asked.minutes())))
                        .forEach(each -> byVenue.put(each.venue(), new TradeCount(each.messages(), each.trades())));
                counts.put(rule.name(), byVenue);
            }
        }
        return counts;
    }
}
