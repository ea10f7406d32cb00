package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.compliance.DataErasure;
import org.grekko.compliance.ErasureAnswer;
import org.grekko.compliance.ErasureService;
import org.grekko.compliance.domain.ErasureStatus;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Decision;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.StepDialog;

/** How erasures of personal data are told and decided on a screen. */
final class ErasureWords {
    private ErasureWords() {}

    static String status(DataErasure erasure) {
        return erasure.status() == ErasureStatus.APPROVED
                ? "ERASING"
                : erasure.status().name();
    }

    static String look(DataErasure erasure) {
        return switch (erasure.status()) {
            case PROPOSED, APPROVED -> "warn";
            case DONE -> "ok";
            case REJECTED -> "bad";
        };
    }

    /** What is to be erased; once it is done nobody knows. */
    static String value(DataErasure erasure) {
        if (!erasure.value().isEmpty()) {
            return erasure.value();
        }
        return erasure.doneAt() == null ? "forgotten" : "erased on " + Figures.minute(erasure.doneAt());
    }

    static String places(DataErasure erasure) {
        String left = erasure.plainEvents() == 0 ? "" : ", " + erasure.plainEvents() + " old events keep it";
        return (erasure.status() == ErasureStatus.PROPOSED
                        ? "in " + erasure.found() + " places"
                        : erasure.erased() + " erased")
                + left;
    }

    /** The buttons with which another person decides. */
    static Div steps(DataErasure erasure, ErasureService erasures, Runnable afterwards) {
        if (erasure.status() != ErasureStatus.PROPOSED) {
            return new Div();
        }
        String wish = erasure.proposedBy() + ": " + erasure.reason();
        return new Decision(
                        "an erasure",
                        "compliance",
                        " the erasure of request " + erasure.reference(),
                        new StepDialog.Step(
                                "Erase for good, request " + erasure.reference(),
                                erasure.kind() + " " + erasure.value() + ", " + places(erasure) + ". " + wish
                                        + ". It cannot be taken back. The chain of events stays whole; a user of that"
                                        + " name can no longer sign in.",
                                "Erase it",
                                () -> refusal(erasures.approve(erasure.id(), Caller.name()), afterwards)),
                        new Decision.Rejection(
                                "Reject the erasure, request " + erasure.reference(),
                                wish + ". Nothing is erased.",
                                "erasure-rejection",
                                why -> refusal(erasures.reject(erasure.id(), why, Caller.name()), afterwards)))
                .buttons();
    }

    private static Optional<String> refusal(ErasureAnswer answer, Runnable afterwards) {
        afterwards.run();
        if (answer instanceof ErasureAnswer.NotByYou) {
            return Optional.of(
                    "Who asks for an erasure, or is to be erased, may not decide; ask another compliance officer.");
        }
        if (answer instanceof ErasureAnswer.Held held) {
            return Optional.of(held.why() + ".");
        }
        if (answer instanceof ErasureAnswer.Wrong wrong) {
            return Optional.of(FieldError.sentences(wrong.errors()));
        }
        return answer instanceof ErasureAnswer.Done ? Optional.empty() : Optional.of("It was decided before.");
    }
}
