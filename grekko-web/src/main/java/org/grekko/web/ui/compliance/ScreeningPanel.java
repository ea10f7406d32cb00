package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.grekko.compliance.AddressScreening;
import org.grekko.compliance.FileListScreening;
import org.grekko.compliance.ListState;
import org.grekko.compliance.NameRule;
import org.grekko.compliance.PartyScreening;
import org.grekko.compliance.RuleBook;
import org.grekko.compliance.domain.ListEntry;
import org.grekko.compliance.domain.NameScreening;
import org.grekko.compliance.domain.PartyHit;
import org.grekko.compliance.domain.name.NameWords;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Panel;

/** How the list of sanctions stands, and whether something is on it or like it. */
final class ScreeningPanel extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int MOST = 10;

    private final Paragraph state = new Paragraph();
    private final TextField question = new TextField();
    private final TextField least = new TextField();
    private final Span answer = new Span();
    private final UnorderedList hits = new UnorderedList();
    private final Panel panel = new Panel("compliance-screening", "Screening", content());

    private final transient FileListScreening list;
    private final transient AddressScreening addresses;
    private final transient PartyScreening parties;
    private final transient RuleBook rules;

    ScreeningPanel(FileListScreening list, AddressScreening addresses, PartyScreening parties, RuleBook rules) {
        this.list = list;
        this.addresses = addresses;
        this.parties = parties;
        this.rules = rules;
        state.setId("screening-state");
        answer.setId("screening-answer");
        answer.getElement().setAttribute("role", "status");
        hits.setId("screening-hits");
        question.setMaxLength(LONGEST);
        Button check = new Button("Check", click -> check());
        check.setId("screening-check");
        check.addThemeVariants(ButtonVariant.LUMO_SMALL);
        panel.with(
                small(question, "screening-question", "Address or name"),
                small(least, "screening-least", "Least score"),
                check);
        add(panel);
    }

    private static TextField small(TextField field, String id, String what) {
        field.setId(id);
        field.setAriaLabel(what);
        field.setPlaceholder(what);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        return field;
    }

    private Div content() {
        Div content = new Div(state, answer, hits);
        content.addClassName("detail");
        return content;
    }

    private void check() {
        String asked = question.getValue().strip();
        if (asked.isEmpty()
                || !Caller.mayOrIsTold("check an address or a name", "trader", "risk-manager", "compliance")) {
            return;
        }
        hits.removeAll();
        Optional<ListEntry> address = addresses.address(asked);
        if (address.isPresent()) {
            ListEntry entry = address.get();
            answer.setText(asked + " is on the list: " + entry.text() + " (" + entry.programme() + ")");
            return;
        }
        how().ifPresentOrElse(how -> names(asked, how), () -> answer.setText("The least score must be 0.70 to 1."));
    }

    /** From when on names are alike: as the rule says, or as the person wishes; empty when the wish is impossible. */
    private Optional<NameScreening> how() {
        NameScreening rule = rules.names().how();
        String wish = least.getValue().strip();
        if (wish.isEmpty()) {
            return Optional.of(rule);
        }
        try {
            return Optional.of(rule.at(new BigDecimal(wish)))
                    .filter(how -> how.errors().isEmpty());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void names(String asked, NameScreening how) {
        List<PartyHit> alike = parties.parties(asked, how, MOST);
        alike.forEach(hit -> hits.add(new ListItem(hit.text())));
        answer.setText(asked
                + said(alike, how)
                + (NameWords.latin(asked)
                        ? ""
                        : " It has letters that are not Latin, which meet nothing in the list."));
    }

    private String said(List<PartyHit> alike, NameScreening how) {
        if (list.state().version() == null) {
            return " was held against no list.";
        }
        String least = how.threshold().toPlainString();
        if (alike.isEmpty()) {
            return " is not on the list: no name scores " + least + " or more.";
        }
        return " is like " + (alike.size() == MOST ? "these and perhaps others" : "these") + ", with scores from "
                + least + " on:";
    }

    /** Shows the list as it stands. */
    void fill() {
        panel.fill(() -> {
            NameRule rule = rules.names();
            state.setText(words(list.state()) + " Names from a score of "
                    + rule.how().threshold().toPlainString() + " on are hits (" + rule.text() + ").");
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
