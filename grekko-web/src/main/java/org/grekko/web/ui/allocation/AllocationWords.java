package org.grekko.web.ui.allocation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.grekko.rebalance.KeptBoundary;
import org.grekko.rebalance.Session;
import org.grekko.rebalance.SessionSpec;
import org.grekko.rebalance.domain.BoundaryInputs;
import org.grekko.rebalance.domain.BoundaryOutcome;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.Filled;
import org.grekko.rebalance.domain.KeptBar;
import org.grekko.rebalance.domain.Submitted;
import org.grekko.web.ui.kit.Figures;

/** How sessions and their decisions are told. */
final class AllocationWords {
    private static final int MINUTE = 60;

    private AllocationWords() {}

    /** One of the ten steps. */
    record Step(String name, List<String> lines) {}

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", fraction * 100);
    }

    static String look(String status) {
        return switch (status) {
            case "RUNNING", "DONE" -> "ok";
            case "CAUGHT_UP", "EMPTY" -> "warn";
            default -> "";
        };
    }

    /** How long it is until a time. */
    static String until(Instant now, Instant then) {
        long seconds = Math.max(0, Duration.between(now, then).toSeconds());
        long minutes = seconds / MINUTE;
        if (minutes >= MINUTE) {
            return "in " + minutes / MINUTE + " h " + minutes % MINUTE + " min";
        }
        return minutes > 0 ? "in " + minutes + " min " + seconds % MINUTE + " s" : "in " + seconds + " s";
    }

    static String pair(Session session, int market) {
        return session.spec().markets().get(market).pair().toString();
    }

    static String regime(BoundaryOutcome.Regime regime) {
        return "equity " + regime.equity() + ", volatility " + regime.volatility() + ", crypto " + regime.crypto()
                + ", macro " + regime.macro();
    }

    /** The ten steps of a decision; where no bar had ended there is only the first. */
    static List<Step> steps(Session session, KeptBoundary kept) {
        BoundaryRecord record = kept.record();
        BoundaryInputs inputs = record.inputs();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Data", data(session, inputs)));
        BoundaryOutcome outcome = record.outcome();
        if (outcome == null) {
            steps.add(new Step("Nothing was decided", List.of("No bar had ended since the boundary before.")));
            return steps;
        }
        steps.add(new Step("Regime", List.of(regime(outcome.regime()), readings(inputs))));
        steps.add(new Step(
                "Risk",
                List.of("NAV " + Figures.money(BigDecimal.valueOf(outcome.nav())) + ", drawdown "
                        + percent(outcome.after().drawdown())
                        + (outcome.after().exited() ? ", left its markets for good" : ""))));
        steps.add(new Step("Models", models(session, inputs, outcome)));
        steps.add(new Step("Sum", perMarket(session, outcome.wanted())));
        steps.add(new Step(
                "Caps", outcome.capped() ? perMarket(session, outcome.targets()) : List.of("Nothing was cut.")));
        steps.add(new Step("Orders", orders(session, outcome)));
        steps.add(new Step("Submission", submitted(session, kept)));
        steps.add(new Step("Fills", fills(session, record)));
        steps.add(
                new Step("Record", List.of(kept.status() + ", decided at " + Figures.time(kept.decidedAt()) + " UTC")));
        return steps;
    }

    private static List<String> data(Session session, BoundaryInputs inputs) {
        List<String> lines = new ArrayList<>();
        for (KeptBar each : inputs.bars()) {
            lines.add(pair(session, each.market()) + " closed at " + Figures.price(BigDecimal.valueOf(each.close())));
        }
        return lines.isEmpty() ? List.of("No bar.") : lines;
    }

    private static String readings(BoundaryInputs inputs) {
        return "VIX " + (inputs.vix() == null ? "unknown" : inputs.vix()) + ", yield curve "
                + (inputs.yieldCurveSlope() == null ? "unknown" : inputs.yieldCurveSlope());
    }

    private static List<String> models(Session session, BoundaryInputs inputs, BoundaryOutcome outcome) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < session.spec().models().size(); i++) {
            SessionSpec.OfModel model = session.spec().models().get(i);
            String failure = outcome.failures().get(i);
            String wants = outcome.after().outputs().get(i).stream()
                    .map(AllocationWords::percent)
                    .toList()
                    .toString();
            String state = inputs.active().get(i) ? "wants " + wants : "trades no more";
            lines.add(model.name() + ", budget "
                    + percent(outcome.after().budgets().get(i)) + ", "
                    + (failure == null ? state : "failed: " + failure));
        }
        return lines;
    }

    private static List<String> perMarket(Session session, List<Double> fractions) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < fractions.size(); i++) {
            lines.add(pair(session, i) + " " + percent(fractions.get(i)));
        }
        return lines;
    }

    private static List<String> orders(Session session, BoundaryOutcome outcome) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < outcome.orders().size(); i++) {
            if (outcome.orders().get(i)) {
                lines.add(pair(session, i) + " from " + percent(outcome.held().get(i)) + " to "
                        + percent(outcome.targets().get(i)));
            }
        }
        return lines.isEmpty() ? List.of("Everything is where it should be.") : lines;
    }

    private static List<String> submitted(Session session, KeptBoundary kept) {
        List<String> lines = new ArrayList<>();
        for (Submitted each : kept.record().submitted()) {
            lines.add(
                    each.side() + " " + Figures.quantity(each.quantity()) + " " + pair(session, each.market()) + " at "
                            + Figures.price(each.price()) + ": " + each.answer()
                            + (each.reason().isEmpty() ? "" : ", " + each.reason()));
        }
        if (kept.status().equals("CAUGHT_UP")) {
            lines.add("Missed: decided later, its orders were left to the next boundary.");
        }
        return lines.isEmpty() ? List.of("No order.") : lines;
    }

    private static List<String> fills(Session session, BoundaryRecord record) {
        List<String> lines = new ArrayList<>();
        for (Filled each : record.filled()) {
            lines.add(each.side() + " " + Figures.quantity(each.quantity()) + " " + pair(session, each.market())
                    + " for " + Figures.money(each.notional()) + ", fee " + Figures.money(each.fee()));
        }
        return lines.isEmpty() ? List.of("None.") : lines;
    }
}
