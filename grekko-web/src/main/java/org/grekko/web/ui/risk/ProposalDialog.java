package org.grekko.web.ui.risk;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.risk.ChangeAnswer;
import org.grekko.risk.NewChange;
import org.grekko.risk.ProfileChangeService;
import org.grekko.risk.RiskProfile;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Asks what of a profile is to change, why, and from when; what cannot be kept is said at its field. */
final class ProposalDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<RiskProfile> profile = new ComboBox<>("Profile");
    private final ComboBox<Tolerance> tolerance = new ComboBox<>("Defaults of a tolerance");
    private final DateTimePicker effective = new DateTimePicker("Effective from, UTC (empty: once approved)");
    private final Reason reason = new Reason("proposal-reason");
    private final Map<Limit, BigDecimalField> values = new EnumMap<>(Limit.class);
    private final FormFields fields = new FormFields();
    private final transient ProfileChangeService changes;
    private final transient Runnable afterwards;

    ProposalDialog(List<RiskProfile> profiles, ProfileChangeService changes, Runnable afterwards) {
        this.changes = changes;
        this.afterwards = afterwards;
        setHeaderTitle("Propose a change");
        setWidth("62rem");
        profile.setItems(profiles);
        profile.setItemLabelGenerator(RiskProfile::name);
        profile.setAllowCustomValue(false);
        tolerance.setItems(Tolerance.values());
        tolerance.setId("proposal-tolerance");
        tolerance.addValueChangeListener(change -> defaults(change.getValue()));
        effective.setId("proposal-effective");
        Div form = new Div();
        form.addClassName("limits");
        for (Limit limit : Limit.values()) {
            BigDecimalField field = Forms.decimal(limit.field(), "proposal-" + limit.field());
            field.setWidthFull();
            values.put(limit, field);
            fields.add("limits." + limit.field(), field);
            form.add(field);
        }
        fields.add("effectiveAt", effective);
        profile.addValueChangeListener(change -> show(change.getValue()));
        profiles.stream().findFirst().ifPresent(profile::setValue);
        add(
                new Paragraph(
                        "Another person with the role risk-manager decides. Only what you change here is proposed."),
                Forms.two(profile, tolerance),
                Forms.two(effective, reason),
                form);
        Forms.footer(this, "Not now", "Propose it", "proposal-send", this::propose);
    }

    private void show(@Nullable RiskProfile chosen) {
        if (chosen != null) {
            show(chosen.limits());
        }
    }

    private void show(RiskLimits limits) {
        values.forEach((limit, field) -> field.setValue(plain(limit.of(limits))));
    }

    private void defaults(@Nullable Tolerance chosen) {
        RiskProfile of = profile.getValue();
        if (chosen != null && of != null) {
            show(RiskLimits.defaults(of.limits().profileId(), chosen));
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private void propose() {
        fields.clear();
        RiskProfile chosen = profile.getValue();
        if (chosen == null || reason.given().isEmpty()) {
            return;
        }
        ChangeAnswer answer = changes.propose(wish(chosen));
        if (answer instanceof ChangeAnswer.Wrong wrong) {
            wrong.errors().stream().filter(error -> !fields.mark(error)).forEach(FormFields::tell);
        } else if (answer instanceof ChangeAnswer.Done) {
            close();
            Toast.done("Proposed. Another risk manager decides.");
            afterwards.run();
        } else {
            FormFields.tell(new FieldError("profile", "does not exist any more"));
        }
    }

    private NewChange wish(RiskProfile chosen) {
        Map<String, BigDecimal> limits = new TreeMap<>();
        values.forEach((limit, field) -> {
            BigDecimal value = field.getValue();
            if (value != null && value.compareTo(limit.of(chosen.limits())) != 0) {
                limits.put(limit.field(), value);
            }
        });
        LocalDateTime from = effective.getValue();
        Tolerance wanted = tolerance.getValue();
        Tolerance other = wanted == null || wanted.name().equals(chosen.tolerance()) ? null : wanted;
        return new NewChange(
                chosen.limits().profileId(),
                other,
                limits,
                reason.getValue().strip(),
                from == null ? null : from.toInstant(ZoneOffset.UTC),
                Caller.name());
    }
}
