package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;

/** Compliance rules that wait for a second person. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RulesAwaiting implements Awaiting {
    @EJB
    private RuleService rules;

    @Override
    public List<AwaitedApproval> waiting() {
        return rules.proposed().stream()
                .limit(MOST)
                .map(rule -> new AwaitedApproval(
                        "COMPLIANCE_RULE",
                        rule.id(),
                        (rule.withdrawn() ? "Withdraw compliance rule " : "Compliance rule ") + rule.name(),
                        rule.kind() + " " + RuleText.write(rule.body()) + ". " + rule.reason(),
                        rule.proposedBy(),
                        rule.proposedAt(),
                        "compliance",
                        "compliance"))
                .toList();
    }
}
