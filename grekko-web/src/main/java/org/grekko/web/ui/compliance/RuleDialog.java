package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.grekko.compliance.ComplianceRule;
import org.grekko.compliance.NewRule;
import org.grekko.compliance.RuleAnswer;
import org.grekko.compliance.RuleService;
import org.grekko.compliance.domain.RuleKind;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Asks what a rule is to say; what cannot be kept is said at its field. */
final class RuleDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final String BODY = "body";

    private final ComboBox<String> name = new ComboBox<>("Rule (an old name makes a new version)");
    private final ComboBox<RuleKind> kind = new ComboBox<>("Kind");
    private final Checkbox withdraw = new Checkbox("The rule is to end");
    private final TextArea body = new TextArea("What it says (JSON)");
    private final DateTimePicker effective = new DateTimePicker("Effective from, UTC (empty: once approved)");
    private final Reason reason = new Reason("rule-reason");
    private final FormFields fields = new FormFields();
    private final transient RuleService rules;
    private final transient Runnable afterwards;
    private final transient List<ComplianceRule> holding;

    RuleDialog(RuleService rules, Runnable afterwards) {
        this.rules = rules;
        this.afterwards = afterwards;
        holding = rules.holding();
        setHeaderTitle("Propose a rule");
        setWidth("52rem");
        name.setId("rule-name");
        name.setItems(holding.stream().map(ComplianceRule::name).toList());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
        name.addValueChangeListener(change -> show(change.getValue()));
        kind.setId("rule-kind");
        kind.setItems(RuleKind.values());
        kind.addValueChangeListener(
                change -> body.setValue(change.getValue() == null ? "" : RuleExamples.of(change.getValue())));
        withdraw.addValueChangeListener(change -> {
            kind.setEnabled(!change.getValue());
            body.setEnabled(!change.getValue());
        });
        body.setId("rule-body");
        body.addClassName("code");
        body.setWidthFull();
        effective.setId("rule-effective");
        fields.add("name", name).add("kind", kind).add(BODY, body).add("effectiveAt", effective);
        add(
                new Paragraph(
                        "Another person with the role compliance decides. Orders that can only reduce always pass."),
                Forms.two(name, kind),
                withdraw,
                body,
                Forms.two(effective, reason));
        Forms.footer(this, "Not now", "Propose it", "rule-send", this::propose);
    }

    private void show(@Nullable String chosen) {
        holding.stream().filter(rule -> rule.name().equals(chosen)).findFirst().ifPresent(rule -> {
            kind.setValue(rule.kind());
            body.setValue(RuleWords.body(rule));
        });
    }

    private void propose() {
        fields.clear();
        boolean ends = withdraw.getValue();
        if (reason.given().isEmpty()) {
            return;
        }
        if (!ends && kind.getValue() == null) {
            boolean unused = fields.mark(new FieldError("kind", "is needed"));
            return;
        }
        LocalDateTime from = effective.getValue();
        RuleAnswer answer = rules.propose(new NewRule(
                name.getValue() == null ? "" : name.getValue().strip(),
                ends ? null : kind.getValue(),
                ends ? null : body.getValue(),
                reason.getValue().strip(),
                from == null ? null : from.toInstant(ZoneOffset.UTC),
                Caller.name()));
        if (answer instanceof RuleAnswer.Wrong wrong) {
            wrong.errors().stream()
                    .map(RuleDialog::placed)
                    .filter(error -> !fields.mark(error))
                    .forEach(FormFields::tell);
        } else {
            close();
            Toast.done("Proposed. Another compliance officer decides.");
            afterwards.run();
        }
    }

    /** What is wrong inside the body is said at the body. */
    private static FieldError placed(FieldError error) {
        return error.field().startsWith(BODY + ".")
                ? new FieldError(BODY, error.field().substring(BODY.length() + 1) + " " + error.message())
                : error;
    }
}
