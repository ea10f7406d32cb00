package org.grekko.web.ui.risk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.grekko.risk.domain.stress.CustomShocks;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.risk.domain.stress.StressResult;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.Panel;
import org.jspecify.annotations.Nullable;

/** What shocks that were, and one of one's own, would do. */
final class StressPanel {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final String ALL = "All crypto";

    private final Grid<StressResult> grid = Columns.grid("desk-stress");
    private final Panel panel = new Panel("stress", "Stress", grid);
    private final KeyedRows<StressResult> rows = new KeyedRows<>(StressResult::name);
    private final ComboBox<String> target = new ComboBox<>();
    private final BigDecimalField change = new BigDecimalField();
    private final ComboBox<CustomShocks.Others> others = new ComboBox<>();
    private @Nullable CustomShocks own;

    StressPanel(Runnable changed) {
        columns();
        target.setItems(ALL);
        target.setValue(ALL);
        target.setAriaLabel("What falls");
        target.setId("stress-target");
        target.setWidth("8rem");
        target.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        change.setAriaLabel("By how much, percent");
        change.setPlaceholder("−30 %");
        change.setId("stress-change");
        change.setWidth("6rem");
        change.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        others.setItems(CustomShocks.Others.values());
        others.setValue(CustomShocks.Others.UNCHANGED);
        others.setItemLabelGenerator(
                each -> each == CustomShocks.Others.BETA ? "others by beta to BTC" : "others unchanged");
        others.setAriaLabel("What happens to the others");
        others.setId("stress-others");
        others.setWidth("11rem");
        others.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        Button add = new Button("Try", click -> attempt(changed));
        add.setId("stress-try");
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div fields = new Div(target, change, others, add);
        fields.addClassName("filters");
        panel.with(fields);
    }

    Panel panel() {
        return panel;
    }

    private void columns() {
        grid.setItems(rows);
        Columns.words(grid, "Shock", StressPanel::name, "20rem").setTooltipGenerator(StressPanel::told);
        Columns.number(grid, "BTC", each -> Figures.percent(each.market()), StressResult::market, "6rem");
        Columns.gain(grid, "Gain or loss", StressResult::pnl, "7.8rem");
        Columns.number(grid, "Of NAV", each -> Figures.percent(each.fraction()), StressResult::fraction, "6rem");
        Columns.number(grid, "NAV after", each -> Figures.money(each.navAfter()), StressResult::navAfter, "7.4rem");
        Columns.told(grid, "Changes come from", StressPanel::told, "");
    }

    private static String name(StressResult result) {
        String title = result.title();
        return title == null ? result.name() : result.name() + " · " + title;
    }

    private static String told(StressResult result) {
        return result.positions().stream()
                .map(line -> line.pair().base() + " "
                        + Figures.percent(line.change()) + " ("
                        + line.basis().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                .collect(Collectors.joining(", "));
    }

    private void attempt(Runnable changed) {
        BigDecimal percent = change.getValue();
        BigDecimal fraction = percent == null ? null : percent.divide(PERCENT);
        boolean wrong = fraction == null
                || fraction.compareTo(CustomShocks.LEAST) < 0
                || fraction.compareTo(CustomShocks.MOST) > 0;
        change.setInvalid(wrong);
        change.setErrorMessage("A percentage from -100 to 1000, such as -30");
        if (wrong || fraction == null) {
            return;
        }
        String what = Optional.ofNullable(target.getValue()).orElse(ALL);
        CustomShocks.Said said = what.equals(ALL)
                ? new CustomShocks.Said(null, null, CustomShocks.AssetClass.CRYPTO, fraction)
                : new CustomShocks.Said(null, what, null, fraction);
        own = new CustomShocks(
                what + " " + percent.stripTrailingZeros().toPlainString() + " %",
                List.of(said),
                Optional.ofNullable(others.getValue()).orElse(CustomShocks.Others.UNCHANGED));
        changed.run();
    }

    /** Shows every episode, and the shock of one's own first. */
    void fill(List<String> assets, BiFunction<List<Episode>, List<CustomShocks>, Optional<List<StressResult>>> stress) {
        List<String> targets = new ArrayList<>(List.of(ALL));
        targets.addAll(assets);
        if (!assets.contains("BTC")) {
            targets.add("BTC");
        }
        String chosen = target.getValue();
        target.setItems(targets);
        target.setValue(chosen != null && targets.contains(chosen) ? chosen : ALL);
        CustomShocks tried = own;
        List<StressResult> results = stress.apply(List.of(Episode.values()), tried == null ? List.of() : List.of(tried))
                .orElse(List.of());
        rows.show(results);
        panel.show(assets.isEmpty(), "Nothing is held that could lose.");
    }
}
