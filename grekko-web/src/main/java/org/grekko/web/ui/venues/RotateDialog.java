package org.grekko.web.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.grekko.trading.KeyRotation;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Toast;

/** Asks before every secret is sealed under a new master key. */
final class RotateDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final AccountControls controls;

    RotateDialog(AccountControls controls, int accounts) {
        this.controls = controls;
        setHeaderTitle("Rotate the master key?");
        add(new Paragraph("The secrets of " + (accounts == 1 ? "1 account" : accounts + " accounts")
                + " are sealed under a new key and the old one is forgotten. Trading goes on. Backups of the data"
                + " made before need the old key: make a new one afterwards."));
        Button back = new Button("Keep the key", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.focus();
        Button confirm = new Button("Rotate the master key", click -> rotate());
        confirm.setId("rotate-confirm");
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(back, confirm);
    }

    private void rotate() {
        close();
        if (Caller.mayOrIsTold("rotate the master key", "admin")) {
            KeyRotation.Done done = controls.rotate();
            Toast.done("Sealed anew: " + done.accounts() + ", under the key " + done.keyId());
        }
    }
}
