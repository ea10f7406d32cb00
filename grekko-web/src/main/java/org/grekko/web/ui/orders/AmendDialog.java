package org.grekko.web.ui.orders;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.Order;
import org.grekko.shared.FieldError;
import org.grekko.trading.Amendment;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Asks for new terms of a working order; what is wrong with them stands beside their fields. */
final class AmendDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final BigDecimalField quantity = new BigDecimalField("Quantity");
    private final BigDecimalField price = new BigDecimalField("Price");

    /** Changes the order; either number may be null to leave it. */
    interface Change extends BiFunction<BigDecimal, BigDecimal, Amendment> {}

    AmendDialog(Order order, Change change, Runnable afterwards) {
        setHeaderTitle("Amend " + order.side() + " " + order.pair());
        setWidth("26rem");
        quantity.setId("amend-quantity");
        quantity.setValue(plain(order.quantity()));
        quantity.setHelperText("The whole of it; " + Figures.quantity(order.filledQuantity()) + " are filled already");
        price.setId("amend-price");
        price.setValue(plain(order.price()));
        Div form = new Div(
                new Paragraph(
                        "The present terms hold until " + order.venue()
                                + " has confirmed the new ones. A better price or a larger quantity goes to the end of its queue."),
                quantity,
                price);
        form.addClassName("form");
        add(form);
        Forms.footer(this, "Leave it", "Amend order", "amend-send", () -> send(change, afterwards));
        quantity.focus();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void send(Change change, Runnable afterwards) {
        boolean missing = isMissing(quantity);
        missing |= isMissing(price);
        if (missing) {
            return;
        }
        Amendment answer = change.apply(quantity.getValue(), price.getValue());
        if (answer instanceof Amendment.Invalid invalid) {
            mark(invalid.errors());
            return;
        }
        close();
        told(answer);
        afterwards.run();
    }

    private static boolean isMissing(BigDecimalField field) {
        field.setErrorMessage("is needed");
        field.setInvalid(field.getValue() == null);
        return field.isInvalid();
    }

    private void mark(List<FieldError> errors) {
        for (FieldError error : errors) {
            BigDecimalField field = error.field().equals("price") ? price : quantity;
            field.setErrorMessage(error.message());
            field.setInvalid(true);
        }
    }

    private static void told(Amendment answer) {
        if (answer instanceof Amendment.Taken taken) {
            Order order = taken.order();
            boolean waits = order.replacement() != null;
            Toast.done((waits ? "The venue is asked to amend: " : "Amended: ") + order.side() + " " + order.pair());
        } else if (answer instanceof Amendment.Denied denied) {
            Denial denial = denied.denial();
            Toast.refused(denial.reason() + ": " + denial.value() + " against a limit of " + denial.limit());
        } else if (answer instanceof Amendment.Impossible impossible) {
            Toast.refused(impossible.reason());
        } else {
            Toast.refused("There is no such order any more.");
        }
    }
}
