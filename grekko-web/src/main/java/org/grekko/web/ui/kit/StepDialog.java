package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what a step means, asks what it needs, and takes it; what is wrong stays on show. */
public final class StepDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Span refusal = new Span();

    /**
     * A step.
     *
     * @param title of the dialog
     * @param effect what it means
     * @param verb on its button
     * @param deed takes it; answers with what is wrong, if anything
     */
    public record Step(String title, String effect, String verb, Supplier<Optional<String>> deed) {}

    /** A dialog for a step that needs those fields. */
    public StepDialog(Step step, Component... fields) {
        setHeaderTitle(step.title());
        setWidth("32rem");
        addClassName("kill-dialog");
        refusal.addClassName("down");
        refusal.setId("step-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(new Paragraph(step.effect()));
        add(fields);
        for (Component field : fields) {
            if (field instanceof Focusable<?> first) {
                first.focus();
                break;
            }
        }
        add(refusal);
        Button back = new Button("Leave it", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button confirm = new Button(step.verb());
        confirm.setId("step-confirm");
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> {
            Optional<String> wrong = step.deed().get();
            refusal.setText(wrong.orElse(""));
            confirm.setEnabled(true);
            if (wrong.isEmpty()) {
                close();
            }
        });
        getFooter().add(back, confirm);
    }

    /** Tells what came of it. */
    public static void tell(boolean accepted, String words) {
        if (accepted) {
            Toast.done(words);
        } else {
            Toast.refused(words);
        }
    }
}
