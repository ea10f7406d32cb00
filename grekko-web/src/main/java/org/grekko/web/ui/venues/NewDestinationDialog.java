package org.grekko.web.ui.venues;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.grekko.execution.VenueAccount;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Proposes an address to which an asset may be sent. */
final class NewDestinationDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_LABEL = 64;

    private final TextField asset = new TextField("Asset");
    private final TextField label = new TextField("Name");
    private final TextField address = new TextField("Address");
    private final TextField network = new TextField("Network");

    NewDestinationDialog(VenueAccount account, WithdrawalControls controls, Runnable afterwards) {
        setHeaderTitle("Propose a destination");
        setWidth("30rem");
        asset.setId("destination-asset");
        asset.setRequired(true);
        asset.setMaxLength(12);
        label.setId("destination-label");
        label.setRequired(true);
        label.setMaxLength(LONGEST_LABEL);
        address.setId("destination-address");
        address.setRequired(true);
        address.setMaxLength(LONGEST_ADDRESS);
        address.setHelperText("Where the venue registers addresses itself, its name of the address");
        network.setId("destination-network");
        network.setMaxLength(32);
        network.setHelperText("As the venue writes it, such as ETH; empty where there is one only");
        Div form = new Div(
                new Paragraph("Another risk manager must approve it, and then it cools before it is used."),
                asset,
                label,
                address,
                network);
        form.addClassName("form");
        add(form);
        Forms.footer(this, "Back", "Propose", "destination-send", () -> send(account, controls, afterwards));
        asset.focus();
    }

    private void send(VenueAccount account, WithdrawalControls controls, Runnable afterwards) {
        String wanted = asset.getValue().strip().toUpperCase(Locale.ROOT);
        boolean good = check(asset, wanted.matches("[A-Z0-9]{1,12}"), "An asset such as BTC");
        good &= check(label, !label.getValue().isBlank(), "What people call it");
        good &= check(address, !address.getValue().isBlank(), "Where it goes");
        if (good && Caller.mayOrIsTold("propose destinations", "trader", "risk-manager")) {
            String on = network.getValue().strip();
            Optional<String> refused = controls.propose(
                    account.id(),
                    wanted,
                    address.getValue().strip(),
                    on.isEmpty() ? null : on,
                    label.getValue().strip());
            close();
            Toast.done(refused.orElse("Proposed; another risk manager decides."));
            afterwards.run();
        }
    }

    private static boolean check(TextField field, boolean good, String message) {
        field.setErrorMessage(message);
        field.setInvalid(!good);
        return good;
    }
}
