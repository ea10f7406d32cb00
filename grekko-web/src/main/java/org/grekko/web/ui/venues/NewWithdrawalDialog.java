package org.grekko.web.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import org.grekko.execution.Destination;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.DestinationStatus;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;

/** Proposes that an amount leaves the account for an approved destination. */
final class NewWithdrawalDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<Destination> destination = new ComboBox<>("Destination");
    private final TextField amount = new TextField("Amount");
    private final Reason reason = new Reason("withdrawal-reason");
    private final VenueAccount account;
    private final transient WithdrawalControls controls;
    private final transient Runnable afterwards;

    NewWithdrawalDialog(VenueAccount account, WithdrawalControls controls, Runnable afterwards) {
        this.account = account;
        this.controls = controls;
        this.afterwards = afterwards;
        setHeaderTitle("Propose a withdrawal");
        setWidth("30rem");
        destination.setId("withdrawal-destination");
        destination.setItems(controls.destinations(account.id()).stream()
                .filter(each -> each.status() == DestinationStatus.APPROVED)
                .toList());
        destination.setItemLabelGenerator(each -> each.asset() + " · " + each.label() + " · " + each.address());
        amount.setId("withdrawal-amount");
        Div form = new Div(
                new Paragraph(account.venue() + " is asked what is free. Another risk manager must approve it."),
                destination,
                amount,
                reason);
        form.addClassName("form");
        add(form);
        Button back = new Button("Back", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button send = new Button("Propose");
        send.setId("withdrawal-send");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(true);
        });
        getFooter().add(back, send);
        destination.focus();
    }

    private void send() {
        Optional<BigDecimal> wanted = amount();
        Destination to = destination.getValue();
        destination.setErrorMessage("Choose an approved destination");
        destination.setInvalid(to == null);
        Optional<String> why = reason.given();
        if (to == null || wanted.isEmpty() || why.isEmpty()) {
            return;
        }
        if (Caller.mayOrIsTold("propose withdrawals", "trader", "risk-manager")) {
            Optional<String> refused = controls.propose(account, to, wanted.get(), why.get());
            if (refused.isPresent()) {
                amount.setErrorMessage(refused.get());
                amount.setInvalid(true);
            } else {
                close();
                Toast.done("Proposed; another risk manager decides.");
            }
            afterwards.run();
        }
    }

    /** What was typed; when it is no amount, the field says so. */
    private Optional<BigDecimal> amount() {
        String text = amount.getValue().strip();
        boolean good = text.matches("\\d{1,18}(\\.\\d{1,18})?") && new BigDecimal(text).signum() > 0;
        amount.setErrorMessage("A number greater than 0 with at most 18 decimals");
        amount.setInvalid(!good);
        return good ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
