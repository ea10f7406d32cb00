package org.grekko.web.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;

/** Says what a decision means, asks why, and takes one of the choices; a refusal stays on show. */
final class DecisionDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Reason reason = new Reason("decision-reason");
    private final Span refusal = new Span();
    private final transient Runnable afterwards;

    /**
     * One of the ways to decide.
     *
     * @param id of its button
     * @param verb on its button
     * @param deed does it for the reason given; answers with the refusal, if any
     */
    record Choice(String id, String verb, Function<String, Optional<String>> deed) {}

    DecisionDialog(String title, String effect, List<Choice> choices, Runnable afterwards) {
        this.afterwards = afterwards;
        setHeaderTitle(title);
        setWidth("30rem");
        refusal.addClassName("down");
        refusal.setId("decision-refusal");
        add(new Paragraph(effect), reason, refusal);
        reason.focus();
        Button back = new Button("Back", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(back);
        for (Choice choice : choices) {
            Button button = new Button(choice.verb());
            button.setId(choice.id());
            button.setDisableOnClick(true);
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.addClickListener(click -> {
                take(choice);
                button.setEnabled(true);
            });
            getFooter().add(button);
        }
    }

    private void take(Choice choice) {
        reason.given()
                .filter(why -> Caller.mayOrIsTold("decide this", "risk-manager"))
                .ifPresent(why -> {
                    Optional<String> refused = choice.deed().apply(why);
                    refusal.setText(refused.orElse(""));
                    if (refused.isEmpty()) {
                        close();
                        Toast.done("Done: " + choice.verb());
                    }
                    afterwards.run();
                });
    }
}
