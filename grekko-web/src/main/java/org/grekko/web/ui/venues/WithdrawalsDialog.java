package org.grekko.web.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.grekko.execution.Destination;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.Withdrawal;
import org.grekko.execution.domain.DestinationStatus;
import org.grekko.execution.domain.WithdrawalStatus;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;

/** What leaves an account, where it may go, and what waits for a second person. */
final class WithdrawalsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final VenueAccount account;
    private final transient WithdrawalControls controls;
    private final KeyedRows<Withdrawal> withdrawals = new KeyedRows<>(Withdrawal::id);
    private final KeyedRows<Destination> destinations = new KeyedRows<>(Destination::id);
    private final boolean mayDecide = Caller.hasAny("risk-manager");

    WithdrawalsDialog(VenueAccount account, WithdrawalControls controls) {
        this.account = account;
        this.controls = controls;
        setHeaderTitle("Withdrawals · " + account.name());
        setWidth("64rem");
        addThemeName("wide");
        Div buttons = new Div(
                button("withdrawal-propose", "Propose a withdrawal", () -> new NewWithdrawalDialog(
                                account, controls, this::fill)
                        .open()),
                button("destination-propose", "Propose a destination", () -> new NewDestinationDialog(
                                account, controls, this::fill)
                        .open()));
        buttons.addClassName("switches");
        add(
                new Paragraph(controls.rules(account)),
                buttons,
                new H3("Withdrawals"),
                withdrawalGrid(),
                new H3("Destinations"),
                destinationGrid());
        getFooter().add(new Button("Close", click -> close()));
        fill();
    }

    private static Button button(String id, String text, Runnable open) {
        Button button = new Button(text, click -> {
            if (Caller.mayOrIsTold("propose this", "trader", "risk-manager")) {
                open.run();
            }
        });
        button.setId(id);
        button.setEnabled(Caller.hasAny("trader", "risk-manager"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void fill() {
        withdrawals.show(controls.withdrawals(account.id()));
        destinations.show(controls.destinations(account.id()));
    }

    private Grid<Withdrawal> withdrawalGrid() {
        Grid<Withdrawal> grid = Columns.grid("withdrawals");
        grid.setHeight("14rem");
        grid.setItems(withdrawals);
        Columns.time(grid, "Proposed UTC", Withdrawal::proposedAt, "11.5rem");
        Columns.number(grid, "Amount", each -> Figures.amount(each.amount()), Withdrawal::amount, "8rem");
        Columns.words(grid, "Asset", Withdrawal::asset, "5rem");
        Columns.told(grid, "To", Withdrawal::address, "");
        Columns.words(grid, "Proposed by", Withdrawal::proposedBy, "7rem");
        Columns.badge(grid, "State", each -> each.status().name(), each -> look(each.status()), "7rem")
                .setTooltipGenerator(each -> each.reason() + ", by " + each.updatedBy());
        grid.addComponentColumn(this::decide)
                .setHeader("Decide")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        return grid;
    }

    private static String look(WithdrawalStatus status) {
        return switch (status) {
            case SENT -> "ok";
            case PROPOSED, APPROVED, SENDING -> "warn";
            case UNKNOWN, FAILED -> "bad";
            case REJECTED, EXPIRED -> "plain";
        };
    }

    private Button decide(Withdrawal each) {
        boolean unknown = each.status() == WithdrawalStatus.UNKNOWN;
        Button button = decision(
                unknown ? "Settle" : "Decide", () -> decision(each, unknown).open());
        button.setVisible(unknown || each.status() == WithdrawalStatus.PROPOSED);
        button.setAriaLabel(button.getText() + " withdrawal of " + each.asset());
        return button;
    }

    private Button decision(String verb, Runnable open) {
        Button button = new Button(verb, click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setEnabled(mayDecide);
        return button;
    }

    private DecisionDialog decision(Withdrawal each, boolean unknown) {
        String what = Figures.amount(each.amount()) + " " + each.asset() + " to " + each.address();
        if (unknown) {
            return new DecisionDialog(
                    "Settle " + what,
                    each.reason() + ". Look at " + account.venue() + " first: what was sent leaves the books now; it is"
                            + " never sent again from here.",
                    List.of(
                            new DecisionDialog.Choice(
                                    "withdrawal-not-sent",
                                    "It was not sent",
                                    why -> controls.settle(account, each, false, why)),
                            new DecisionDialog.Choice(
                                    "withdrawal-was-sent",
                                    "It was sent",
                                    why -> controls.settle(account, each, true, why))),
                    this::fill);
        }
        return new DecisionDialog(
                "Send " + what + "?",
                each.proposedBy() + " wants it: " + each.reason() + ". Approving sends it at once and it cannot be"
                        + " called back.",
                List.of(
                        new DecisionDialog.Choice(
                                "withdrawal-reject", "Reject", why -> controls.reject(account, each, why)),
                        new DecisionDialog.Choice(
                                "withdrawal-approve", "Approve and send", why -> controls.approve(account, each))),
                this::fill);
    }

    private Grid<Destination> destinationGrid() {
        Grid<Destination> grid = Columns.grid("destinations");
        grid.setHeight("11rem");
        grid.setItems(destinations);
        Columns.words(grid, "Name", Destination::label, "8rem");
        Columns.words(grid, "Asset", Destination::asset, "5rem");
        Columns.told(grid, "Address", Destination::address, "");
        Columns.words(grid, "Proposed by", Destination::proposedBy, "7rem");
        Columns.words(grid, "Usable from", each -> Figures.time(each.usableFrom()), "9rem");
        Columns.badge(
                grid,
                "State",
                each -> each.status().name(),
                each -> each.status() == DestinationStatus.APPROVED ? "ok" : "plain",
                "7rem");
        grid.addComponentColumn(this::decide)
                .setHeader("Decide")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        return grid;
    }

    private Button decide(Destination each) {
        boolean proposed = each.status() == DestinationStatus.PROPOSED;
        Button button = decision(
                proposed ? "Decide" : "Revoke", () -> decision(each, proposed).open());
        button.setVisible(proposed || each.status() == DestinationStatus.APPROVED);
        button.setAriaLabel(button.getText() + " destination " + each.label());
        return button;
    }

    private DecisionDialog decision(Destination each, boolean proposed) {
        String what = each.asset() + " to " + each.address();
        if (!proposed) {
            return new DecisionDialog(
                    "Revoke " + each.label() + "?",
                    "Nothing can be sent any more: " + what + ". It must be proposed anew to be used again.",
                    List.of(choice(each, DestinationStatus.REVOKED, "Revoke")),
                    this::fill);
        }
        return new DecisionDialog(
                "Allow " + what + "?",
                "Compare every character of the address with its owner. It may be used when it has cooled.",
                List.of(
                        choice(each, DestinationStatus.REJECTED, "Reject"),
                        choice(each, DestinationStatus.APPROVED, "Approve")),
                this::fill);
    }

    private DecisionDialog.Choice choice(Destination each, DestinationStatus to, String verb) {
        return new DecisionDialog.Choice(
                "destination-" + verb.toLowerCase(Locale.ROOT), verb, why -> controls.decide(each, to, why));
    }
}
