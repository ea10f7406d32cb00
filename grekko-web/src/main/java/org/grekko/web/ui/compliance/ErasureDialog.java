package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.grekko.compliance.ErasureAnswer;
import org.grekko.compliance.ErasureService;
import org.grekko.compliance.NewErasure;
import org.grekko.shared.Erasure;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;

/** Asks what of a person is to be erased, by which request; what cannot be kept is said at its field. */
final class ErasureDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<Erasure.Kind> kind = new ComboBox<>("Kind");
    private final TextField value = new TextField("What is to be erased");
    private final TextField reference = new TextField("Request (its number or date, no name)");
    private final Reason reason = new Reason("erasure-reason");
    private final FormFields fields = new FormFields();
    private final transient ErasureService erasures;
    private final transient Runnable afterwards;

    ErasureDialog(ErasureService erasures, Runnable afterwards) {
        this.erasures = erasures;
        this.afterwards = afterwards;
        setHeaderTitle("Request an erasure");
        setWidth("44rem");
        kind.setId("erasure-kind");
        kind.setItems(Erasure.Kind.values());
        value.setId("erasure-value");
        value.setMaxLength(NewErasure.LONGEST_VALUE);
        value.setWidthFull();
        reference.setId("erasure-reference");
        reference.setMaxLength(NewErasure.LONGEST_REFERENCE);
        reference.setWidthFull();
        fields.add("kind", kind).add("value", value).add("reference", reference).add("reason", reason);
        add(
                new Paragraph(
                        "USER is the name of a user, who can no longer sign in then; PAYEE the label or address of a"
                                + " receiver; WORDS anything else that stands in texts. Another compliance officer decides."),
                Forms.two(kind, reference),
                value,
                reason);
        Forms.footer(this, "Not now", "Request it", "erasure-send", this::ask);
    }

    private void ask() {
        fields.clear();
        Erasure.Kind chosen = kind.getValue();
        if (chosen == null) {
            boolean unused = fields.mark(new FieldError("kind", "is needed"));
            return;
        }
        if (reason.given().isEmpty()) {
            return;
        }
        ErasureAnswer answer = erasures.propose(new NewErasure(
                chosen,
                value.getValue().strip(),
                reference.getValue().strip(),
                reason.getValue().strip(),
                Caller.name()));
        if (answer instanceof ErasureAnswer.Wrong wrong) {
            wrong.errors().stream().filter(error -> !fields.mark(error)).forEach(FormFields::tell);
        } else if (answer instanceof ErasureAnswer.Held held) {
            Toast.refused(held.why());
        } else {
            close();
            Toast.done("Requested. Another compliance officer decides.");
            afterwards.run();
        }
    }
}
