package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.compliance.ComplianceRule;
import org.grekko.compliance.RuleAnswer;
import org.grekko.compliance.RuleService;
import org.grekko.compliance.domain.RuleStatus;
import org.grekko.shared.FieldError;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Decision;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.StepDialog;

/** How rules are told and decided on a screen. */
final class RuleWords {
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

    /** The buttons with which another person decides. */
    static Div steps(ComplianceRule rule, RuleService rules, Runnable afterwards) {
        if (rule.status() != RuleStatus.PROPOSED) {
            return new Div();
        }
        String what = " rule " + rule.name();
        String wish = body(rule) + ". " + rule.proposedBy() + ": " + rule.reason();
        return new Decision(
                        "a rule",
                        "compliance",
                        what + ": " + rule.reason(),
                        new StepDialog.Step(
                                "Approve" + what,
                                wish + ". It holds from " + Figures.minute(rule.effectiveAt())
                                        + " UTC on, or at once when that is over. Orders that work are not cancelled:"
                                        + " those against it become a finding.",
                                "Approve",
                                () -> refusal(rules.approve(rule.id(), Caller.name()), afterwards)),
                        new Decision.Rejection(
                                "Reject" + what,
                                wish,
                                "rule-rejection",
                                why -> refusal(rules.reject(rule.id(), why, Caller.name()), afterwards)))
                .buttons();
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
