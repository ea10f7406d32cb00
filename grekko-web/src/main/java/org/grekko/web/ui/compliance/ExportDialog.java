package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.grekko.web.ui.kit.Download;
import org.grekko.web.ui.kit.Forms;

/** Orders and trades of some days as files, in the names and codes of FIX. */
final class ExportDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;

    private final DatePicker from = new DatePicker("From the start of, UTC");
    private final DatePicker to = new DatePicker("Until the end of, UTC");
    private final List<Download> files = List.of(new Download("orders.csv"), new Download("trades.csv"));

    ExportDialog(Instant now) {
        setHeaderTitle("Export for a supervisor");
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        from.setId("export-from");
        to.setId("export-to");
        from.setValue(today.minusDays(USUAL_DAYS));
        to.setValue(today);
        from.addValueChangeListener(change -> link());
        to.addValueChangeListener(change -> link());
        Div links = new Div();
        links.addClassName("filters");
        files.forEach(file -> links.add(file));
        add(
                new Paragraph("Every order and every trade of the time, denied orders too. The role compliance or admin"
                        + " is needed."),
                Forms.two(from, to),
                links);
        getFooter().add(new Button("Close", click -> close()));
        link();
    }

    private void link() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean good = first != null && last != null && !last.isBefore(first);
        to.setErrorMessage("must not be before the first day");
        to.setInvalid(!good);
        for (Download file : files) {
            file.setVisible(good);
            if (first != null && last != null) {
                file.setHref(
                        "api/v1/compliance/exports/" + file.getText() + "?from=" + first + "&to=" + last.plusDays(1));
            }
        }
    }
}
