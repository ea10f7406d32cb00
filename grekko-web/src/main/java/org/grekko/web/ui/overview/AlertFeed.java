package org.grekko.web.ui.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.grekko.ops.Alert;
import org.grekko.web.ui.kit.Age;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.Sides;

/** The newest alerts with a button to mark each as read. */
final class AlertFeed extends Div {
    private static final long serialVersionUID = 1L;
    private static final int WORTH_A_WARNING = 3;
    private static final int WORTH_AN_ALARM = 4;

    private final Consumer<Alert> read;

    AlertFeed(Consumer<Alert> read) {
        this.read = read;
        addClassName("feed");
        setId("alerts");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Alerts");
    }

    void show(List<Alert> alerts) {
        removeAll();
        alerts.forEach(alert -> add(item(alert)));
    }

    private Div item(Alert alert) {
        Span title = new Span(alert.title());
        title.addClassNames("sym", "words");
        title.getElement().setAttribute("title", alert.title());
        Age age = new Age(alert.lastAt());
        age.addClassName("end");
        Div line = new Div(Sides.badge("SEV " + alert.severity(), look(alert.severity())), title, age);
        line.addClassName("line");
        if (alert.readAt() == null) {
            line.add(new RowButton("Read", "Mark as read: " + alert.title(), () -> read.accept(alert)));
        }
        String often = alert.occurrences() > 1 ? " · " + alert.occurrences() + " times" : "";
        Div text = new Div(alert.text() + " · " + alert.source() + often);
        text.addClassName("sub");
        Div item = new Div(line, text);
        item.addClassName("item");
        item.setClassName("read", alert.readAt() != null);
        return item;
    }

    private static String look(int severity) {
        return severity >= WORTH_AN_ALARM ? "bad" : severity == WORTH_A_WARNING ? "warn" : "";
    }
}
