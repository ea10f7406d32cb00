package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.compliance.ComplianceRule;
import org.grekko.compliance.RuleAnswer;
import org.grekko.compliance.RuleService;
import org.grekko.compliance.domain.RuleStatus;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;

/** How rules are told and decided on a screen. */
final class RuleWords {
    private static final String ROLE = "compliance";

    private RuleWords() {}

    static String status(ComplianceRule rule) {
        return rule.withdrawn() && rule.status() == RuleStatus.IN_FORCE
                ? "WITHDRAWN"
                : rule.status().name().replace('_', ' ');
    }

    static String look(ComplianceRule rule) {
        return switch (rule.status()) {
            case PROPOSED -> "warn";
            case APPROVED, IN_FORCE -> "ok";
            case REJECTED -> "bad";
        };
    }

    static String name(ComplianceRule rule) {
        return rule.version() == null ? rule.name() : rule.name() + " v" + rule.version();
    }

    static String body(ComplianceRule rule) {
        if (rule.withdrawn()) {
            return "the rule ends";
        }
        return JsonText.write(GrekkoJson.mapper(), rule.body(), "a rule cannot be shown");
    }

    static String decided(ComplianceRule rule) {
        return rule.decidedBy() == null ? Figures.NONE : rule.decidedBy();
    }

    /** The buttons with which another person decides. */
    static Div steps(ComplianceRule rule, RuleService rules, Runnable afterwards) {
        Div steps = new Div();
        if (rule.status() == RuleStatus.PROPOSED) {
            steps.add(
                    small("Approve", rule, () -> approve(rule, rules, afterwards)),
                    small("Reject", rule, () -> reject(rule, rules, afterwards)));
        }
        return steps;
    }

    private static RowButton small(String verb, ComplianceRule rule, Runnable deed) {
        return new RowButton(verb, verb + " rule " + rule.name() + ": " + rule.reason(), deed);
    }

    private static void approve(ComplianceRule rule, RuleService rules, Runnable afterwards) {
        if (Caller.mayOrIsTold("approve a rule", ROLE)) {
            new StepDialog(new StepDialog.Step(
                            "Approve rule " + rule.name(),
                            body(rule) + ". " + rule.proposedBy() + ": " + rule.reason() + ". It holds from "
                                    + Figures.minute(rule.effectiveAt())
                                    + " UTC on, or at once when that is over. Orders that work are not cancelled: those"
                                    + " against it become a finding.",
                            "Approve",
                            () -> refusal(rules.approve(rule.id(), Caller.name()), afterwards)))
                    .open();
        }
    }

    private static void reject(ComplianceRule rule, RuleService rules, Runnable afterwards) {
        if (Caller.mayOrIsTold("reject a rule", ROLE)) {
            Reason reason = new Reason("rule-rejection");
            new StepDialog(
                            new StepDialog.Step(
                                    "Reject rule " + rule.name(),
                                    body(rule) + ". " + rule.proposedBy() + ": " + rule.reason(),
                                    "Reject",
                                    () -> reason.then(why -> refusal(rules.reject(rule.id(), why, Caller.name()), afterwards))),
                            reason)
                    .open();
        }
    }

    private static Optional<String> refusal(RuleAnswer answer, Runnable afterwards) {
        afterwards.run();
        if (answer instanceof RuleAnswer.OwnProposal) {
            return Optional.of("Who proposes a rule may not decide about it; ask another compliance officer.");
        }
        if (answer instanceof RuleAnswer.Wrong wrong) {
            return Optional.of(FieldError.sentences(wrong.errors()));
        }
        return answer instanceof RuleAnswer.Done ? Optional.empty() : Optional.of("It was decided before.");
    }
}
