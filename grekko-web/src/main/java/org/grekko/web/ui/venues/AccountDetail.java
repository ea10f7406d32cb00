package org.grekko.web.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.grekko.execution.FoundMismatch;
import org.grekko.execution.VenueBalance;
import org.grekko.trading.Capability;
import org.grekko.web.ui.kit.Age;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** One account: why it stands as it does, what may be done with it, what it holds, where books and venue differ. */
final class AccountDetail extends Div {
    private static final long serialVersionUID = 1L;
    private static final int STALE_SECONDS = 90;

    private final transient AccountControls controls;
    private final transient Runnable changed;
    private final Span status = new Span();
    private final Span why = new Span();
    private final Span books = new Span();
    private final Age comparedAge = new Age(STALE_SECONDS);
    private final Span compared = new Span();
    private final Span doubts = new Span();
    private final Button reconcile = new Button("Reconcile now", click -> reconcile());
    private final Button withdrawals = new Button("Withdrawals", click -> openWithdrawals());
    private final Button positions = new Button("Positions and leverage", click -> openPositions());
    private final Button deadMan = new Button("Dead-man timer", click -> openDeadMan());
    private final Map<AccountStep, Button> steps = new EnumMap<>(AccountStep.class);
    private final KeyedRows<VenueBalance> balances = new KeyedRows<>(VenueBalance::asset);
    private final KeyedRows<FoundMismatch> differences = new KeyedRows<>(FoundMismatch::id);
    private final Grid<FoundMismatch> differenceGrid = Columns.grid("differences");
    private final Span noDifference = new Span("Our books and the venue's tell the same.");
    private final boolean maySettle = Caller.hasAny("risk-manager");
    private @Nullable AccountLine line;

    AccountDetail(AccountControls controls, Runnable changed) {
        this.controls = controls;
        this.changed = changed;
        addClassName("account");
        setId("account");
        Div comparison = new Div(comparedAge, compared);
        comparison.addClassName("line");
        Div facts = new Div(status, why, books, comparison, doubts);
        facts.addClassName("facts");
        books.addClassName("line");
        compared.setId("account-compared");
        doubts.setId("account-doubts");
        doubts.addClassNames("line", "doubts");
        why.addClassName("words");
        noDifference.addClassName("dim");
        add(
                new Div(facts, buttons()),
                new Div(new H3("Open differences"), noDifference, differenceGrid),
                new Div(new H3("Balances"), balances()));
        differences();
    }

    private Div buttons() {
        Div row = new Div(reconcile);
        row.addClassName("switches");
        boolean may = Caller.hasAny("trader", "risk-manager", "admin");
        look(reconcile, may, "Compare orders, fills and balances with the venue now", "trader, risk-manager or admin");
        reconcile.setId("reconcile");
        reconcile.setDisableOnClick(may);
        for (AccountStep step : AccountStep.values()) {
            Button button = new Button(step.verb(), click -> open(step));
            button.setId("account-" + step.name().toLowerCase(Locale.ROOT));
            look(button, Caller.hasAny(step.roles()), step.effect(), String.join(" or ", step.roles()));
            steps.put(step, button);
            row.add(button);
        }
        withdrawals.setId("account-withdrawals-open");
        look(withdrawals, true, "What leaves the account, and what waits for a second person", "");
        positions.setId("account-positions-open");
        look(positions, true, "Positions as the venue has them now", "");
        deadMan.setId("account-dead-man-open");
        look(deadMan, Caller.hasAny("risk-manager"), "The venue cancels orders when this server dies", "risk-manager");
        row.add(withdrawals, positions, deadMan);
        return row;
    }

    private static void look(Button button, boolean may, String effect, String roles) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setEnabled(may);
        button.setTooltipText(may ? effect : "Takes the role " + roles);
    }

    private Grid<VenueBalance> balances() {
        Grid<VenueBalance> grid = Columns.grid("balances");
        grid.setItems(balances);
        Columns.words(grid, "Asset", VenueBalance::asset, "");
        Columns.number(grid, "Free", each -> Figures.amount(each.available()), VenueBalance::available, "8.5rem");
        Columns.number(grid, "In orders", each -> Figures.amount(each.locked()), VenueBalance::locked, "7rem");
        return grid;
    }

    private void differences() {
        differenceGrid.setItems(differences);
        Columns.words(differenceGrid, "About", each -> each.kind() + " " + each.subject(), "")
                .setTooltipGenerator(each -> each.kind() + " of " + each.subject());
        Columns.words(differenceGrid, "Ours", each -> SettleDialog.figure(each, each.ours()), "8rem")
                .setTooltipGenerator(FoundMismatch::ours);
        Columns.words(differenceGrid, "Venue's", each -> SettleDialog.figure(each, each.venues()), "8rem")
                .setTooltipGenerator(FoundMismatch::venues);
        differenceGrid
                .addComponentColumn(this::settle)
                .setHeader("Settle")
                .setWidth("4.5rem")
                .setFlexGrow(0);
    }

    private Button settle(FoundMismatch difference) {
        Button button = new Button("Settle", click -> {
            AccountLine now = line;
            if (now != null) {
                new SettleDialog(now.account(), difference, controls, changed).open();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel("Settle " + difference.kind() + " of " + difference.subject());
        button.setEnabled(maySettle);
        return button;
    }

    void show(AccountLine fresh) {
        line = fresh;
        status.setText(fresh.account().status().name());
        status.setClassName("badge " + fresh.look());
        why.setText(fresh.why());
        books.setText((fresh.agreed()
                        ? "Books and venue agree."
                        : "Books are " + fresh.books().toLowerCase(Locale.ROOT) + ".")
                + fresh.deadMan());
        Instant last = fresh.comparedAt();
        comparedAge.setVisible(last != null);
        if (last != null) {
            comparedAge.show(last);
        }
        compared.setText((last == null ? "" : " ago: ") + fresh.compared() + ".");
        doubts.setVisible(!fresh.doubted().isEmpty());
        doubts.setText("In doubt, the venue is asked: " + fresh.doubts());
        withdrawals.setVisible(fresh.account().allowWithdrawals() && fresh.can(Capability.WITHDRAW));
        positions.setVisible(fresh.can(Capability.POSITIONS));
        deadMan.setVisible(fresh.can(Capability.DEAD_MAN));
        steps.forEach(
                (step, button) -> button.setVisible(step.fits(fresh.account().status())));
        balances.show(fresh.balances());
        differences.show(fresh.differences());
        differenceGrid.setVisible(!fresh.differences().isEmpty());
        noDifference.setVisible(fresh.differences().isEmpty());
    }

    private void reconcile() {
        AccountLine now = line;
        if (now != null && Caller.mayOrIsTold("reconcile accounts", "trader", "risk-manager", "admin")) {
            if (!controls.reconcile(now.account().id())) {
                Toast.done(
                        "Another node works the accounts and compares them every 30 s; this is its last comparison.");
            }
            changed.run();
            controls.accountLines().stream()
                    .filter(each -> each.account().id().equals(now.account().id()))
                    .forEach(AccountDetail::tell);
        }
        reconcile.setEnabled(true);
    }

    private static void tell(AccountLine line) {
        Toast.done(line.account().name() + ": "
                + (line.agreed()
                        ? "books and venue agree."
                        : "the books are " + line.books().toLowerCase(Locale.ROOT) + "."));
    }

    private void openWithdrawals() {
        AccountLine now = line;
        if (now != null) {
            new WithdrawalsDialog(now.account(), controls.withdrawals()).open();
        }
    }

    private void openPositions() {
        AccountLine now = line;
        if (now != null) {
            new PositionsDialog(now.account(), controls.futures()).open();
        }
    }

    private void openDeadMan() {
        AccountLine now = line;
        if (now != null) {
            new DeadManDialog(now.account(), controls.futures(), changed).open();
        }
    }

    private void open(AccountStep step) {
        AccountLine now = line;
        if (now != null) {
            new AccountStepDialog(now.account(), step, controls, changed).open();
        }
    }
}
