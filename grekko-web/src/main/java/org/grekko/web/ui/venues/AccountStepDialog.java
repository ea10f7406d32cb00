package org.grekko.web.ui.venues;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.grekko.execution.VenueAccount;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;

/** Says what a change of an account's status does, asks why, and does it. */
final class AccountStepDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Reason reason = new Reason("account-reason");

    AccountStepDialog(VenueAccount account, AccountStep step, AccountControls controls, Runnable afterwards) {
        setHeaderTitle(step.verb() + " " + account.name() + "?");
        Button confirm = new Button(step.verb() + " account", click -> take(account, step, controls, afterwards));
        confirm.setId("account-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        Button back = new Button("Leave it " + account.status(), click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Paragraph(step.effect()), reason);
        reason.focus();
        getFooter().add(back, confirm);
    }

    private void take(VenueAccount account, AccountStep step, AccountControls controls, Runnable afterwards) {
        reason.given().ifPresent(why -> {
            if (!Caller.mayOrIsTold(step.verb().toLowerCase(Locale.ROOT) + " accounts", step.roles())) {
                return;
            }
            if (controls.take(account.id(), step, why)) {
                close();
                Toast.done(account.name() + " is " + step.to() + " now.");
            } else {
                reason.setErrorMessage("Settle the open differences of the account first");
                reason.setInvalid(true);
            }
            afterwards.run();
        });
    }
}
