package org.grekko.web.ui.ledger;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.grekko.portfolio.LedgerQuery;
import org.grekko.web.ui.kit.Days;
import org.grekko.web.ui.kit.IdText;
import org.jspecify.annotations.Nullable;

/** Which entries of the ledger are looked at. */
final class LedgerFilters extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<String> ACCOUNTS = List.of("wallet", "market", "fees", "external");
    private static final List<String> KINDS =
            List.of("TRADE", "FEE", "TRANSFER", "WITHDRAWAL", "REALIZED_PNL", "FUNDING", "INCOME");

    private final ComboBox<String> account = new ComboBox<>();
    private final TextField asset = new TextField();
    private final ComboBox<String> kind = new ComboBox<>();
    private final Days days;
    private final TextField transaction = new TextField();

    LedgerFilters(Runnable changed) {
        addClassName("filters");
        account.setItems(ACCOUNTS);
        account.setValue("wallet");
        choose(account, "Account", changed);
        type(asset, "Asset", "6rem", changed);
        kind.setItems(KINDS);
        choose(kind, "Kind", changed);
        days = new Days(changed);
        type(transaction, "Transaction", "9rem", changed);
        asset.setId("ledger-asset");
        add(account, asset, kind, days.first(), days.last(), transaction);
    }

    private static void choose(ComboBox<String> field, String name, Runnable changed) {
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
        field.setWidth("8rem");
        field.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        field.addValueChangeListener(event -> changed.run());
    }

    private static void type(TextField field, String name, String width, Runnable changed) {
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidth(width);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.addValueChangeListener(event -> changed.run());
    }

    /** What was chosen; a transaction that is no id finds nothing. */
    LedgerQuery.Filter filter() {
        String id = transaction.getValue().strip();
        Optional<UUID> wanted = IdText.of(id);
        return new LedgerQuery.Filter(
                account.getValue(),
                null,
                assetOrNull(),
                kind.getValue(),
                id.isEmpty() ? null : wanted.orElse(new UUID(0, 0)),
                days.from(),
                days.to());
    }

    private @Nullable String assetOrNull() {
        String text = asset.getValue().strip().toUpperCase(Locale.ROOT);
        return text.isEmpty() ? null : text;
    }

    /** The asset whose balance can run beside the entries: one asset of the wallet, up to now; null otherwise. */
    @Nullable
    String running() {
        boolean all = kind.isEmpty() && days.last().isEmpty() && transaction.isEmpty();
        return all && "wallet".equals(account.getValue()) ? assetOrNull() : null;
    }

    /** The address part that asks for the same days; empty for all. */
    String period() {
        return days.query();
    }
}
