package org.grekko.web.ui.venues;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.grekko.execution.VenueAccount;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Sets after how many seconds without us the venue cancels an account's orders. */
final class DeadManDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 3_600;

    private final IntegerField seconds = new IntegerField("Seconds, 0 is off");

    DeadManDialog(VenueAccount account, FuturesControls controls, Runnable afterwards) {
        setHeaderTitle("Dead-man timer · " + account.name());
        setWidth("28rem");
        seconds.setId("dead-man-seconds");
        seconds.setValue(account.deadManSeconds());
        seconds.setMin(0);
        seconds.setMax(LONGEST);
        add(
                new Paragraph(account.venue() + " cancels the account's working orders by itself when it has not heard"
                        + " from this server for so long, stops of open positions too."),
                seconds);
        Forms.footer(this, "Back", "Set timer", "dead-man-set", () -> set(account, controls, afterwards));
        seconds.focus();
    }

    private void set(VenueAccount account, FuturesControls controls, Runnable afterwards) {
        Integer wanted = seconds.getValue();
        boolean good = wanted != null && (wanted == 0 || (wanted >= SHORTEST && wanted <= LONGEST));
        seconds.setErrorMessage("0 for off, or " + SHORTEST + " to " + LONGEST);
        seconds.setInvalid(!good);
        if (wanted != null && good && Caller.mayOrIsTold("set the timer", "risk-manager")) {
            controls.deadMan(account, wanted);
            close();
            Toast.done(wanted == 0 ? "The timer is off." : "The timer is " + wanted + " s; the venue is asked now.");
            afterwards.run();
        }
    }
}
