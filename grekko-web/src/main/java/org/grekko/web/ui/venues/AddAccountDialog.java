package org.grekko.web.ui.venues;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.ejb.EJBException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.grekko.execution.VenueAccount;
import org.grekko.shared.FieldError;
import org.grekko.trading.AccountOpening;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Takes the credentials of an account. The secret is sent once, never shown and never kept here. */
final class AddAccountDialog extends Dialog {
    private static final Logger LOG = System.getLogger(AddAccountDialog.class.getName());
    private static final long serialVersionUID = 1L;

    private final ComboBox<String> venue = new ComboBox<>("Venue");
    private final TextField name = new TextField("Name");
    private final TextField key = new TextField("API key");
    private final PasswordField secret = new PasswordField("API secret");
    private final TextField currency = new TextField("Base currency");
    private final Checkbox withdrawals = new Checkbox("Accept a key that may withdraw");
    private final Button add = new Button("Check and add");
    private final Map<String, HasValidation> fields = Map.of(
            "venue", venue,
            "name", name,
            "key", key,
            "secret", secret,
            "baseCurrency", currency,
            "allowWithdrawals", withdrawals);
    private final AccountControls controls;
    private final Consumer<VenueAccount> added;

    AddAccountDialog(AccountControls controls, Consumer<VenueAccount> added) {
        this.controls = controls;
        this.added = added;
        setHeaderTitle("Add an account");
        setWidth("30rem");
        fields();
        Div form = new Div(
                new Paragraph("The venue is asked and the key checked before anything is stored. A portfolio of its own"
                        + " begins with what the account holds."),
                Forms.two(venue, name),
                key,
                secret,
                Forms.two(currency, withdrawals));
        form.addClassName("form");
        add(form);
        Button back = new Button("Back", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.setId("account-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> send());
        add.addClickShortcut(Key.ENTER);
        getFooter().add(back, add);
        name.focus();
    }

    private void fields() {
        List<String> venues = controls.venues();
        venue.setId("account-venue");
        venue.setItems(venues);
        venue.addValueChangeListener(event -> currency.setValue(quoteOf(event.getValue())));
        venues.stream().findFirst().ifPresent(venue::setValue);
        name.setId("account-name");
        name.setPlaceholder("for example spot");
        key.setId("account-key");
        key.setAutocomplete(Autocomplete.OFF);
        secret.setId("account-secret");
        secret.setAutocomplete(Autocomplete.NEW_PASSWORD);
        secret.setRevealButtonVisible(false);
        secret.setHelperText("Sealed under the master key; it cannot be read again.");
        currency.setId("account-currency");
        withdrawals.setId("account-withdrawals");
    }

    /** Where most markets of the venue are quoted; a person may say otherwise. */
    private static String quoteOf(String venue) {
        return venue == null || venue.startsWith("BINANCE") ? "USDT" : "USD";
    }

    private void send() {
        AccountOpening.Wish wish = wish();
        secret.clear();
        fields.values().forEach(field -> field.setInvalid(false));
        if (Caller.mayOrIsTold("add accounts", "admin")) {
            ask(wish);
        }
        add.setEnabled(true);
    }

    private AccountOpening.Wish wish() {
        return new AccountOpening.Wish(
                venue.getOptionalValue().orElse(""),
                name.getValue().strip(),
                key.getValue().strip(),
                lines(secret.getValue().strip()),
                currency.getValue().strip().toUpperCase(Locale.ROOT),
                withdrawals.getValue());
    }

    private void ask(AccountOpening.Wish wish) {
        try {
            AccountOpening.Answer answer = controls.open(wish);
            if (answer instanceof AccountOpening.Answer.Opened opened) {
                close();
                Toast.done("Added: " + opened.account().name() + "; it is being compared with its venue.");
                added.accept(opened.account());
            } else if (answer instanceof AccountOpening.Answer.Invalid invalid) {
                invalid.errors().forEach(this::mark);
            }
        } catch (EJBException problem) {
            LOG.log(Level.WARNING, "an account could not be added", problem);
            mark(new FieldError("venue", "could not be asked; nothing was stored. Try again."));
        }
    }

    /** A key of several lines, as some venues hand out, comes through the field with {@code \n} for its line ends. */
    private static String lines(String secret) {
        return secret.startsWith("-----BEGIN") ? secret.replace("\\n", "\n") : secret;
    }

    private void mark(FieldError error) {
        HasValidation field = fields.get(error.field());
        if (field == null) {
            Toast.refused(error.field() + ": " + error.message());
        } else {
            field.setErrorMessage(error.message());
            field.setInvalid(true);
        }
    }
}
