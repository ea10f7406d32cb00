package org.grekko.web.ui.risk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.risk.ChangeAnswer;
import org.grekko.risk.ProfileChange;
import org.grekko.risk.ProfileChangeService;
import org.grekko.risk.ProfileVersion;
import org.grekko.risk.domain.ChangeStatus;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;

/** How changes of profiles are told and decided on a screen. */
final class ChangeWords {
    private ChangeWords() {}

    static String look(ProfileChange change) {
        return switch (change.status()) {
            case PROPOSED -> "warn";
            case APPLIED, APPROVED -> "ok";
            case REJECTED, FAILED -> "bad";
        };
    }

    static String decided(ProfileChange change) {
        return change.decidedBy() == null ? Figures.NONE : change.decidedBy();
    }

    static String approved(ProfileVersion version) {
        return version.approvedBy() == null ? Figures.NONE : version.approvedBy();
    }

    /** The buttons with which another person decides. */
    static Div steps(ProfileChange change, ProfileChangeService changes, Runnable afterwards) {
        Div steps = new Div();
        if (change.status() == ChangeStatus.PROPOSED) {
            steps.add(
                    small("Approve", change, () -> approve(change, changes, afterwards)),
                    small("Reject", change, () -> reject(change, changes, afterwards)));
        }
        return steps;
    }

    private static Button small(String verb, ProfileChange change, Runnable deed) {
        return new RowButton(verb, verb + " the change of " + change.profile() + ": " + change.reason(), deed);
    }

    static void approve(ProfileChange change, ProfileChangeService changes, Runnable afterwards) {
        if (Caller.mayOrIsTold("approve a change", "risk-manager")) {
            new StepDialog(new StepDialog.Step(
                            "Approve the change of " + change.profile(),
                            change.differences() + ". " + change.proposedBy() + ": " + change.reason()
                                    + ". It holds from " + Figures.minute(change.effectiveAt())
                                    + " UTC on, or at once when that is over.",
                            "Approve",
                            () -> refusal(changes.approve(change.id(), Caller.name()), afterwards)))
                    .open();
        }
    }

    static void reject(ProfileChange change, ProfileChangeService changes, Runnable afterwards) {
        if (Caller.mayOrIsTold("reject a change", "risk-manager")) {
            Reason reason = new Reason("change-reason");
            new StepDialog(
                            new StepDialog.Step(
                                    "Reject the change of " + change.profile(),
                                    change.differences() + ". " + change.proposedBy() + ": " + change.reason(),
                                    "Reject",
                                    () -> reason.then(why -> refusal( changes.reject(change.id(), why, Caller.name()), afterwards))),
                            reason)
                    .open();
        }
    }

    private static Optional<String> refusal(ChangeAnswer answer, Runnable afterwards) {
        afterwards.run();
        if (answer instanceof ChangeAnswer.OwnProposal) {
            return Optional.of("Who proposes a change may not decide about it; ask another risk manager.");
        }
        if (answer instanceof ChangeAnswer.Wrong wrong) {
            return Optional.of(FieldError.sentences(wrong.errors()));
        }
        return answer instanceof ChangeAnswer.Done ? Optional.empty() : Optional.of("It was decided before.");
    }
}
