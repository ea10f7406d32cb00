package org.grekko.web.ui.market;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.grekko.market.WatchListService;
import org.grekko.market.WatchedMarkets;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Makes, changes and deletes the caller's lists of markets. */
final class WatchListDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient WatchListService lists;
    private final transient Consumer<@Nullable String> changed;
    private final ComboBox<String> name = new ComboBox<>("Name");
    private final MultiSelectComboBox<WatchedMarkets.Market> markets = new MultiSelectComboBox<>("Markets");

    WatchListDialog(WatchListService lists, WatchList watch, Consumer<@Nullable String> changed) {
        this.lists = lists;
        this.changed = changed;
        setHeaderTitle("Lists of markets");
        setWidth("26rem");
        name.setId("watch-name");
        name.setAllowCustomValue(true);
        name.setHelperText("Choose a list, or write the name of a new one");
        name.setItems(lists.of(Caller.name()).stream().map(WatchedMarkets::name).toList());
        name.addCustomValueSetListener(event -> name.setValue(event.getDetail()));
        name.addValueChangeListener(event -> load(event.getValue()));
        name.setWidthFull();
        markets.setId("watch-markets");
        markets.setItemLabelGenerator(each -> each.pair() + " · " + each.venue());
        markets.setItems(watch.markets());
        markets.setWidthFull();
        add(name, markets);
        Button save = new Button("Save", click -> save());
        save.setId("watch-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button delete = new Button("Delete", click -> delete());
        delete.setId("watch-delete");
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(delete, close, save);
    }

    private void load(@Nullable String chosen) {
        lists.of(Caller.name()).stream()
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .ifPresent(list -> markets.setValue(list.markets()));
    }

    private void save() {
        String chosen = name.getValue() == null ? "" : name.getValue().trim();
        List<WatchedMarkets.Market> wanted = List.copyOf(markets.getValue());
        name.setInvalid(!WatchListService.named(chosen));
        name.setErrorMessage(WatchListService.NAME_RULE);
        markets.setInvalid(wanted.isEmpty() || wanted.size() > WatchListService.MOST_MARKETS);
        markets.setErrorMessage("Choose 1 to " + WatchListService.MOST_MARKETS + " markets.");
        if (name.isInvalid() || markets.isInvalid()) {
            return;
        }
        if (lists.put(Caller.name(), chosen, wanted).isPresent()) {
            changed.accept(chosen);
            close();
        } else {
            Toast.refused("You have " + WatchListService.MOST_LISTS + " lists already. Delete one first.");
        }
    }

    private void delete() {
        String chosen = name.getValue() == null ? "" : name.getValue().trim();
        if (lists.remove(Caller.name(), chosen).isPresent()) {
            changed.accept(null);
            close();
        } else {
            name.setInvalid(true);
            name.setErrorMessage("Choose the list to delete.");
        }
    }
}
