package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.Optional;
import org.grekko.compliance.AddressScreening;
import org.grekko.compliance.FileListScreening;
import org.grekko.compliance.ListState;
import org.grekko.compliance.PartyScreening;
import org.grekko.compliance.domain.ListEntry;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Panel;

/** How the list of sanctions stands, and whether something is on it. */
final class ScreeningPanel extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final Paragraph state = new Paragraph();
    private final TextField question = new TextField();
    private final Span answer = new Span();
    private final Panel panel = new Panel("compliance-screening", "Screening", content());

    private final transient FileListScreening list;
    private final transient AddressScreening addresses;
    private final transient PartyScreening parties;

    ScreeningPanel(FileListScreening list, AddressScreening addresses, PartyScreening parties) {
        this.list = list;
        this.addresses = addresses;
        this.parties = parties;
        state.setId("screening-state");
        answer.setId("screening-answer");
        answer.getElement().setAttribute("role", "status");
        question.setId("screening-question");
        question.setAriaLabel("Address or name");
        question.setPlaceholder("Address or name");
        question.setMaxLength(LONGEST);
        question.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        Button check = new Button("Check", click -> check());
        check.setId("screening-check");
        check.addThemeVariants(ButtonVariant.LUMO_SMALL);
        panel.with(question, check);
        add(panel);
    }

    private Div content() {
        Div content = new Div(state, answer);
        content.addClassName("detail");
        return content;
    }

    private void check() {
        String asked = question.getValue().strip();
        if (asked.isEmpty()
                || !Caller.mayOrIsTold("check an address or a name", "trader", "risk-manager", "compliance")) {
            return;
        }
        Optional<ListEntry> found = addresses.address(asked).or(() -> parties.party(asked));
        answer.setText(found.map(entry -> asked + " is on the list: " + entry.text() + " (" + entry.programme() + ")")
                .orElse(asked
                        + (list.state().version() == null ? " was held against no list." : " is not on the list.")));
    }

    /** Shows the list as it stands. */
    void fill() {
        panel.fill(() -> {
            state.setText(words(list.state()));
            panel.show(false, "");
        });
    }

    private static String words(ListState state) {
        if (state.version() == null || state.publishedAt() == null) {
            String why = state.problem() == null
                    ? "There is no list; grekko.compliance.sanctions.file names its file."
                    : "There is no list: " + state.problem() + ".";
            return why + (state.required() ? " Nothing can be approved until there is one." : "");
        }
        return "Version " + state.version() + " of " + Figures.minute(state.publishedAt()) + " UTC, "
                + state.ageDays() + " of " + state.maxAgeDays() + " days old: " + state.entries() + " entries, "
                + state.addresses() + " addresses."
                + (state.usable() ? "" : " It is too old.")
                + (state.problem() == null ? "" : " The newer file: " + state.problem() + ".");
    }
}
