package org.grekko.web.ui.market;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.grekko.market.WatchListService;
import org.grekko.market.WatchedMarkets;
import org.grekko.web.ui.kit.Caller;
import org.jspecify.annotations.Nullable;

/** Chooses which of the caller's lists the watch list shows: all markets until one is chosen. */
final class WatchChooser extends Div {
    private static final long serialVersionUID = 1L;

    private final transient WatchListService lists;
    private final transient WatchList watch;
    private final ComboBox<String> list = new ComboBox<>();

    WatchChooser(WatchListService lists, WatchList watch) {
        this.lists = lists;
        this.watch = watch;
        list.setId("watch-choice");
        list.setAriaLabel("List of markets");
        list.setPlaceholder("All markets");
        list.setClearButtonVisible(true);
        list.setWidth("9rem");
        list.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        list.addValueChangeListener(event -> show(event.getValue()));
        Button edit = new Button("Lists", click -> new WatchListDialog(lists, watch, this::refresh).open());
        edit.setId("watch-edit");
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        addClassName("tools");
        add(list, edit);
        refresh(null);
    }

    /** The lists changed; that one is to be shown, or all markets. */
    private void refresh(@Nullable String chosen) {
        list.setItems(lists.of(Caller.name()).stream().map(WatchedMarkets::name).toList());
        list.setValue(chosen);
        show(chosen);
    }

    private void show(@Nullable String name) {
        Optional<List<WatchedMarkets.Market>> wanted = lists.of(Caller.name()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(WatchedMarkets::markets);
        watch.only(wanted.orElse(null), market -> lists.seen(market).changePercent());
    }
}
