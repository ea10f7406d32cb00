package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.compliance.domain.Evidence;
import org.grekko.compliance.domain.FindingKind;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.compliance.domain.OrderToTrade;
import org.grekko.compliance.domain.Restriction;
import org.grekko.compliance.domain.RuleInForce;
import org.grekko.compliance.domain.TradingHours;
import org.grekko.execution.OrderHistory;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Clock;

/**
 * Tells which orders work that a rule would refuse when it comes into force. It cancels none: an order that protects a
 * position may be among them, so a person decides.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class InFlight {
    private static final int MOST = 10_000;

    @EJB
    private OrderHistory history;

    @EJB
    private FindingService findings;

    @EJB
    private RuleService rules;

    @Inject
    private Clock clock;

    /** Notes that a version came into force and raises a finding when there are such orders, in one transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void begin(UUID id) {
        rules.begin(id).ifPresent(this::check);
    }

    private void check(RuleInForce rule) {
        boolean resting = rule.body() instanceof Restriction
                && !(rule.body() instanceof TradingHours)
                && !(rule.body() instanceof OrderToTrade);
        if (!resting) {
            return;
        }
        Restriction restriction = (Restriction) rule.body();
        Instant now = clock.now();
        List<Order> against = history.working(MOST).stream()
                .filter(order -> !order.reduceOnly() && restriction.refused(proposal(order, now), Map.of()) != null)
                .toList();
        if (!against.isEmpty()) {
            findings.raise(finding(rule, against, now));
        }
    }

    private static NewFinding finding(RuleInForce rule, List<Order> against, Instant now) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(Evidence.Type.RULE, rule.name() + " v" + rule.version()));
        against.forEach(order ->
                evidence.add(new Evidence(Evidence.Type.ORDER, order.id().toString())));
        return new NewFinding(
                NewFinding.id("in-flight", rule.name(), rule.version()),
                FindingKind.RULE_IN_FLIGHT,
                RiskSeverity.HIGH,
                rule.name(),
                against.size() + (against.size() == 1 ? " order works" : " orders work") + " against rule "
                        + rule.name(),
                "Version " + rule.version() + " of rule " + rule.name() + " came into force while orders work that it"
                        + " would refuse. Cancel them, or let them end.",
                evidence,
                against.get(0).createdAt(),
                now);
    }

    private static Proposal proposal(Order order, Instant now) {
        BigDecimal price = order.price() == null ? BigDecimal.ONE : order.price();
        return new Proposal(
                order.venue(),
                order.pair(),
                order.side(),
                order.quantity(),
                price,
                order.type() == OrderType.LIMIT ? order.price() : null,
                order.stopPrice() != null,
                order.reduceOnly(),
                order.agentId(),
                order.owner(),
                null,
                now);
    }
}
