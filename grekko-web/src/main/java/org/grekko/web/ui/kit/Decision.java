package org.grekko.web.ui.kit;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What another person than the proposer decides: two buttons, each of which says what it means before it is done.
 *
 * @param what is decided, with its article, such as "a change"
 * @param role that it takes
 * @param sentence what follows the verb for those who hear the buttons
 * @param approval approves it
 * @param rejection rejects it
 */
public record Decision(String what, String role, String sentence, StepDialog.Step approval, Rejection rejection) {
    /**
     * A rejection, which takes a reason.
     *
     * @param title of the dialog
     * @param effect what it means
     * @param field the id of the field for the reason
     * @param deed takes it for a reason; answers with what is wrong, if anything
     */
    public record Rejection(String title, String effect, String field, Function<String, Optional<String>> deed) {}

    /** The buttons. */
    public Div buttons() {
        return new Div(button("Approve", () -> new StepDialog(approval)), button("Reject", this::rejecting));
    }

    private RowButton button(String verb, Supplier<StepDialog> dialog) {
        return new RowButton(verb, verb + sentence, () -> {
            if (Caller.mayOrIsTold(verb.toLowerCase(Locale.ROOT) + " " + what, role)) {
                dialog.get().open();
            }
        });
    }

    private StepDialog rejecting() {
        Reason reason = new Reason(rejection.field());
        return new StepDialog(
                new StepDialog.Step(
                        rejection.title(), rejection.effect(), "Reject", () -> reason.then(rejection.deed())),
                reason);
    }
}
