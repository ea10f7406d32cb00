package org.grekko.web.ui.risk;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.grekko.risk.TripRuleAnswer;
import org.grekko.risk.TripRules;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;
import org.grekko.web.ui.shell.LadderWords;

/** At what value breakers trip by themselves, with the way to propose another one. */
final class TripRuleGrid {
    private final Grid<TripRule> grid = Columns.grid("triggers");
    private final KeyedRows<TripRule> rows = new KeyedRows<>(TripRule::cause);
    private final TripRules rules;

    TripRuleGrid(TripRules rules) {
        this.rules = rules;
        grid.setItems(rows);
        Columns.badge(
                grid, "Trips", rule -> rule.enabled() ? "ON" : "OFF", rule -> rule.enabled() ? "ok" : "warn", "4.5rem");
        Columns.growing(Columns.told(grid, "At", rule -> words(rule.cause()), ""), "13.8rem");
        Columns.words(grid, "Stops", rule -> rule.cause().scope(), "5.2rem");
        Columns.number(grid, "Limit", rule -> GrekkoJson.text(rule.limit()), TripRule::limit, "5.4rem");
        Columns.number(grid, "At least", rule -> Figures.count(rule.fewest()), TripRule::fewest, "6rem");
        Columns.number(grid, "Window, s", rule -> seconds(rule.windowSeconds()), TripRule::windowSeconds, "6.8rem");
        Columns.number(
                grid, "Cool-down, s", rule -> seconds(rule.coolDownSeconds()), TripRule::coolDownSeconds, "7.9rem");
        Columns.number(grid, "Version", rule -> Integer.toString(rule.version()), TripRule::version, "5.8rem");
        Columns.words(grid, "Level", rule -> LadderWords.level(rule.level()), "9.4rem");
        Columns.steps(grid, "Steps", this::steps, "8.4rem");
    }

    Grid<TripRule> grid() {
        return grid;
    }

    void show(List<TripRule> inForce) {
        rows.show(inForce);
    }

    private static String seconds(int seconds) {
        return seconds == 0 ? Figures.NONE : Integer.toString(seconds);
    }

    private static String words(TripCause cause) {
        return GaugeGrid.words(cause.gauge());
    }

    private Div steps(TripRule rule) {
        return new Div(
                new RowButton("Propose a change", "Propose a change: " + words(rule.cause()), () -> propose(rule)));
    }

    private void propose(TripRule rule) {
        if (Caller.mayOrIsTold("propose a change", "trader", "risk-manager")) {
            new Form(rule).open();
        }
    }

    /** What is asked of who proposes a change. */
    private final class Form {
        private final TripRule rule;
        private final Checkbox enabled = new Checkbox("Trips by itself");
        private final BigDecimalField limit = Forms.decimal("Limit", "trigger-limit");
        private final IntegerField fewest = new IntegerField("Out of at least");
        private final IntegerField window = new IntegerField("Window, seconds");
        private final IntegerField coolDown = new IntegerField("Cool-down, seconds");
        private final ComboBox<BreakerLevel> level = new ComboBox<>("Level");
        private final Reason reason = new Reason("trigger-reason");
        private final FormFields fields = new FormFields()
                .add("limit", limit)
                .add("fewest", fewest)
                .add("windowSeconds", window)
                .add("coolDownSeconds", coolDown)
                .add("level", level);

        Form(TripRule rule) {
            this.rule = rule;
            enabled.setValue(rule.enabled());
            limit.setValue(rule.limit());
            fewest.setValue((int) rule.fewest());
            window.setValue(rule.windowSeconds());
            window.setEnabled(rule.cause().windowed());
            coolDown.setValue(rule.coolDownSeconds());
            level.setItems(Arrays.stream(BreakerLevel.values())
                    .filter(each -> each.fits(rule.cause().scope()) && !each.flattens())
                    .toList());
            level.setItemLabelGenerator(LadderWords::level);
            level.setValue(rule.level());
            level.setWidthFull();
        }

        void open() {
            new StepDialog(
                            new StepDialog.Step(
                                    "Automatic breaker: " + words(rule.cause()),
                                    "Another person with the role of a risk manager approves it on Approvals; it holds"
                                            + " from then on. After a resumption nothing trips for the cool-down.",
                                    "Propose",
                                    this::proposed),
                            enabled,
                            Forms.two(limit, fewest),
                            Forms.two(window, coolDown),
                            level,
                            reason)
                    .open();
        }

        private Optional<String> proposed() {
            fields.clear();
            if (limit.isEmpty() || fewest.isEmpty() || window.isEmpty() || coolDown.isEmpty() || level.isEmpty()) {
                return Optional.of("Fill in every field.");
            }
            return reason.then(this::sent);
        }

        private Optional<String> sent(String why) {
            TripRule wish = new TripRule(
                    rule.cause(),
                    rule.version(),
                    enabled.getValue(),
                    limit.getValue(),
                    fewest.getValue(),
                    window.getValue(),
                    coolDown.getValue(),
                    level.getValue());
            if (rules.propose(wish, why, Caller.name()) instanceof TripRuleAnswer.Wrong wrong) {
                wrong.errors().forEach(fields::mark);
                return Optional.of("It could not hold; see the fields.");
            }
            return Optional.empty();
        }
    }
}
