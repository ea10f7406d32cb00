package org.grekko.web.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.grekko.execution.FoundMismatch;
import org.grekko.execution.VenueAccount;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;

/** Shows one difference between our books and a venue's and settles it, for the venue or only on record. */
final class SettleDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final String BALANCE = "BALANCE";

    private final VenueAccount account;
    private final FoundMismatch difference;
    private final AccountControls controls;
    private final Runnable afterwards;
    private final Reason reason = new Reason("settle-reason");

    SettleDialog(VenueAccount account, FoundMismatch difference, AccountControls controls, Runnable afterwards) {
        this.account = account;
        this.difference = difference;
        this.controls = controls;
        this.afterwards = afterwards;
        boolean balance = difference.kind().equals(BALANCE);
        setHeaderTitle("Settle " + difference.kind() + " of " + difference.subject());
        Div figures = new Div(
                side("Our books", figure(difference, difference.ours())),
                side("The venue", figure(difference, difference.venues())));
        figures.addClassName("toll");
        add(figures);
        add(new Paragraph("Found " + Figures.time(difference.foundAt()) + " UTC. "
                + (balance
                        ? "Accepting books the venue's figure as a transfer at the present price. Closing changes no"
                                + " figure; the difference comes back when it is still there."
                        : "Closing changes no figure. It says that a person looked at it.")));
        add(reason);
        reason.focus();
        Button back = new Button("Leave it open", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button record = new Button("Close the record", click -> settle(false));
        record.setId("settle-close");
        Button accept = new Button("Accept the venue's figure", click -> settle(true));
        accept.setId("settle-accept");
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setVisible(balance);
        getFooter().add(back, record, accept);
    }

    /** What one side says: a balance without needless zeros, the rest as it is. */
    static String figure(FoundMismatch difference, String text) {
        return difference.kind().equals(BALANCE) ? Figures.amount(new BigDecimal(text)) : text;
    }

    private static Div side(String title, String value) {
        Span words = new Span(value);
        words.addClassName("mono");
        return new Div(new Span(title), words);
    }

    private void settle(boolean accept) {
        reason.given().ifPresent(why -> {
            if (!Caller.mayOrIsTold("settle differences", "risk-manager")) {
                return;
            }
            boolean settled = controls.settle(account, difference, accept, why);
            close();
            if (settled) {
                Toast.done("Settled: " + difference.kind() + " of " + difference.subject());
            } else {
                Toast.refused("Somebody else has settled it already.");
            }
            afterwards.run();
        });
    }
}
