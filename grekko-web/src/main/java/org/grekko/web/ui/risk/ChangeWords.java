package org.grekko.web.ui.risk;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.risk.ChangeAnswer;
import org.grekko.risk.ProfileChange;
import org.grekko.risk.ProfileChangeService;
import org.grekko.risk.domain.ChangeStatus;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Decision;
import org.grekko.web.ui.kit.Figures;
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

    /** The buttons with which another person decides. */
    static Div steps(ProfileChange change, ProfileChangeService changes, Runnable afterwards) {
        if (change.status() != ChangeStatus.PROPOSED) {
            return new Div();
        }
        String what = " the change of " + change.profile();
        String wish = change.differences() + ". " + change.proposedBy() + ": " + change.reason();
        return new Decision(
                        "a change",
                        "risk-manager",
                        what + ": " + change.reason(),
                        new StepDialog.Step(
                                "Approve" + what,
                                wish + ". It holds from " + Figures.minute(change.effectiveAt())
                                        + " UTC on, or at once when that is over.",
                                "Approve",
                                () -> refusal(changes.approve(change.id(), Caller.name()), afterwards)),
                        new Decision.Rejection(
                                "Reject" + what,
                                wish,
                                "change-reason",
                                why -> refusal(changes.reject(change.id(), why, Caller.name()), afterwards)))
                .buttons();
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
