package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.grekko.compliance.DataErasure;
import org.grekko.compliance.ErasureAnswer;
import org.grekko.compliance.ErasureService;
import org.grekko.compliance.domain.ErasureStatus;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;

/** How erasures of personal data are told and decided on a screen. */
final class ErasureWords {
    private static final String ROLE = "compliance";

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

    static String decided(DataErasure erasure) {
        return erasure.decidedBy() == null ? Figures.NONE : erasure.decidedBy();
    }

    /** The buttons with which another person decides. */
    static Div steps(DataErasure erasure, ErasureService erasures, Runnable afterwards) {
        Div steps = new Div();
        if (erasure.status() == ErasureStatus.PROPOSED) {
            steps.add(
                    small("Approve", erasure, () -> approve(erasure, erasures, afterwards)),
                    small("Reject", erasure, () -> reject(erasure, erasures, afterwards)));
        }
        return steps;
    }

    private static RowButton small(String verb, DataErasure erasure, Runnable deed) {
        return new RowButton(verb, verb + " the erasure of request " + erasure.reference(), deed);
    }

    private static void approve(DataErasure erasure, ErasureService erasures, Runnable afterwards) {
        if (Caller.mayOrIsTold("approve an erasure", ROLE)) {
            new StepDialog(new StepDialog.Step(
                            "Erase for good, request " + erasure.reference(),
                            erasure.kind() + " " + erasure.value() + ", " + places(erasure) + ". "
                                    + erasure.proposedBy()
                                    + ": " + erasure.reason()
                                    + ". It cannot be taken back. The chain of events stays whole; a user of that name"
                                    + " can no longer sign in.",
                            "Erase it",
                            () -> refusal(erasures.approve(erasure.id(), Caller.name()), afterwards)))
                    .open();
        }
    }

    private static void reject(DataErasure erasure, ErasureService erasures, Runnable afterwards) {
        if (Caller.mayOrIsTold("reject an erasure", ROLE)) {
            Reason reason = new Reason("erasure-rejection");
            new StepDialog(
                            new StepDialog.Step(
                                    "Reject the erasure, request " + erasure.reference(),
                                    erasure.proposedBy() + ": " + erasure.reason() + ". Nothing is erased.",
                                    "Reject",
                                    () -> reason.then(why -> refusal( erasures.reject(erasure.id(), why, Caller.name()), afterwards))),
                            reason)
                    .open();
        }
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
