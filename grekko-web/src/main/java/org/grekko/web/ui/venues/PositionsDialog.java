package org.grekko.web.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.trading.Leverages;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.Toast;

/** Open positions of a futures account as its venue has them at that moment, and the leverage of its contracts. */
final class PositionsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LEVERAGE = 125;

    private final VenueAccount account;
    private final transient FuturesControls controls;
    private final KeyedRows<PositionVenue.Holding> rows = new KeyedRows<>(PositionVenue.Holding::pair);
    private final Span told = new Span();
    private final TextField pair = new TextField("Contract");
    private final IntegerField leverage = new IntegerField("Leverage");
    private final Reason reason = new Reason("leverage-reason");

    PositionsDialog(VenueAccount account, FuturesControls controls) {
        this.account = account;
        this.controls = controls;
        setHeaderTitle("Positions and leverage · " + account.name());
        setWidth("56rem");
        addThemeName("wide");
        told.setId("positions-told");
        Button again = new Button("Ask again", click -> ask());
        again.setId("positions-ask");
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new Div(told, again), grid(), form());
        getFooter().add(new Button("Close", click -> close()));
        ask();
    }

    private Grid<PositionVenue.Holding> grid() {
        Grid<PositionVenue.Holding> grid = Columns.grid("positions");
        grid.setHeight("12rem");
        grid.setItems(rows);
        Columns.words(grid, "Contract", each -> each.pair().toString(), "");
        Columns.number(
                grid, "Quantity", each -> Figures.quantity(each.quantity()), PositionVenue.Holding::quantity, "8rem");
        Columns.number(
                grid, "Entry", each -> Figures.price(each.entryPrice()), PositionVenue.Holding::entryPrice, "8rem");
        Columns.gain(grid, "Unrealised", PositionVenue.Holding::unrealizedPnl, "8rem");
        Columns.number(grid, "Leverage", each -> each.leverage() + "×", PositionVenue.Holding::leverage, "6rem");
        Columns.number(
                grid,
                "Liquidation",
                each -> each.liquidationPrice().signum() == 0 ? Figures.NONE : Figures.price(each.liquidationPrice()),
                PositionVenue.Holding::liquidationPrice,
                "8rem");
        return grid;
    }

    private Div form() {
        pair.setId("leverage-pair");
        pair.setPlaceholder("BTC/USDT");
        leverage.setId("leverage-value");
        leverage.setMin(1);
        leverage.setMax(MOST_LEVERAGE);
        Button set = new Button("Set leverage", click -> set());
        set.setId("leverage-set");
        set.setEnabled(Caller.hasAny("risk-manager"));
        set.setTooltipText("Takes the role risk-manager; open positions keep their size");
        Div form = new Div(pair, leverage, reason, set);
        form.addClassName("form");
        return form;
    }

    private void ask() {
        try {
            Optional<Leverages.Told> answer = controls.positions(account);
            rows.show(answer.map(Leverages.Told::positions).orElse(List.of()));
            told.setText(answer.map(each -> "As " + account.venue() + " told at " + Figures.time(each.at()) + " UTC. ")
                    .orElse(account.venue() + " tells no positions. "));
        } catch (VenueException silent) {
            told.setText(account.venue() + " does not answer: " + silent.error() + " ");
        }
    }

    private void set() {
        Optional<AssetPair> contract = contract();
        Integer wanted = leverage.getValue();
        boolean good = wanted != null && wanted >= 1 && wanted <= MOST_LEVERAGE;
        leverage.setErrorMessage("A whole number from 1 to " + MOST_LEVERAGE);
        leverage.setInvalid(!good);
        Optional<String> why = reason.given();
        if (contract.isEmpty() || wanted == null || !good || why.isEmpty()) {
            return;
        }
        if (Caller.mayOrIsTold("set leverage", "risk-manager")) {
            controls.leverage(account, contract.get(), wanted, why.get())
                    .ifPresentOrElse(
                            this::refused,
                            () -> Toast.done("Leverage of " + contract.get() + " is " + wanted + " now."));
            ask();
        }
    }

    private void refused(String message) {
        leverage.setErrorMessage(message);
        leverage.setInvalid(true);
    }

    private Optional<AssetPair> contract() {
        try {
            pair.setInvalid(false);
            return Optional.of(AssetPair.of(pair.getValue().strip()));
        } catch (IllegalArgumentException wrong) {
            pair.setErrorMessage(wrong.getMessage());
            pair.setInvalid(true);
            return Optional.empty();
        }
    }
}
