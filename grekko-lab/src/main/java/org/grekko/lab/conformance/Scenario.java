package org.grekko.lab.conformance;

import java.util.ArrayList;
import java.util.List;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;

/** What goes wrong in a run: one kind of fault at one place, or some of everything. */
public enum Scenario {
    NOTHING,
    PLACE_LOST(rule(Point.PLACE, Kind.DROP, 0.3)),
    PLACE_ANSWER_LOST(rule(Point.PLACE, Kind.DROP_AFTER, 0.3)),
    PLACE_FAILED(rule(Point.PLACE, Kind.ERROR, 0.3)),
    PLACE_FAILED_AFTER_ACCEPTING(rule(Point.PLACE, Kind.ERROR_AFTER, 0.3)),
    PLACE_DELAYED(rule(Point.PLACE, Kind.DELAY, 0.3)),
    CANCEL_LOST(rule(Point.CANCEL, Kind.DROP, 0.3)),
    CANCEL_ANSWER_LOST(rule(Point.CANCEL, Kind.DROP_AFTER, 0.3)),
    CANCEL_FAILED(rule(Point.CANCEL, Kind.ERROR_AFTER, 0.3)),
    AMEND_LOST(rule(Point.AMEND, Kind.DROP, 0.4)),
    AMEND_ANSWER_LOST(rule(Point.AMEND, Kind.DROP_AFTER, 0.4)),
    AMEND_FAILED(rule(Point.AMEND, Kind.ERROR_AFTER, 0.4)),
    QUESTIONS_FAIL(rule(Point.QUERY, Kind.ERROR, 0.3)),
    REPORTS_LOST(rule(Point.ACCOUNT_STREAM, Kind.DROP, 0.3)),
    REPORTS_TWICE(rule(Point.ACCOUNT_STREAM, Kind.DUPLICATE, 0.5)),
    REPORTS_OUT_OF_ORDER(rule(Point.ACCOUNT_STREAM, Kind.REORDER, 0.3)),
    REPORTS_CUT(rule(Point.ACCOUNT_STREAM, Kind.DISCONNECT, 0.15)),
    MARKET_GAP(rule(Point.STREAM, Kind.DROP, 0.05)),
    MARKET_TWICE(rule(Point.STREAM, Kind.DUPLICATE, 0.2)),
    MARKET_OUT_OF_ORDER(rule(Point.STREAM, Kind.REORDER, 0.1)),
    MARKET_CUT(rule(Point.STREAM, Kind.DISCONNECT, 0.02)),
    MARKET_BAD_CHECKSUM(rule(Point.STREAM, Kind.BAD_CHECKSUM, 0.05)),
    SNAPSHOT_STALE(rule(Point.SNAPSHOT, Kind.STALE, 0.5), rule(Point.STREAM, Kind.DROP, 0.05)),
    CLOCK_SKEW(new Rule(Point.QUERY, Kind.CLOCK_SKEW, 0.1, 0, 7_000)),
    MAINTENANCE(new Rule(Point.PLACE, Kind.MAINTENANCE, 0.2, 0, 200)),
    BANNED(new Rule(Point.QUERY, Kind.BAN, 0.1, 0, 300)),
    EVERYTHING(
            rule(Point.PLACE, Kind.DROP, 0.1),
            rule(Point.PLACE, Kind.DROP_AFTER, 0.1),
            rule(Point.PLACE, Kind.ERROR_AFTER, 0.1),
            rule(Point.CANCEL, Kind.DROP_AFTER, 0.2),
            rule(Point.AMEND, Kind.DROP, 0.2),
            rule(Point.AMEND, Kind.DROP_AFTER, 0.2),
            rule(Point.QUERY, Kind.ERROR, 0.1),
            rule(Point.ACCOUNT_STREAM, Kind.DROP, 0.2),
            rule(Point.ACCOUNT_STREAM, Kind.DUPLICATE, 0.2),
            rule(Point.ACCOUNT_STREAM, Kind.REORDER, 0.1),
            rule(Point.STREAM, Kind.DROP, 0.02),
            rule(Point.STREAM, Kind.DISCONNECT, 0.01));

    @SuppressWarnings("ImmutableEnumChecker") // A list of records, copied.
    private final List<Rule> rules;

    Scenario(Rule... rules) {
        this.rules = List.of(rules);
    }

    private static Rule rule(Point on, Kind kind, double probability) {
        return new Rule(on, kind, probability, 0, 100);
    }

    /** The faults of this scenario under a seed. */
    Faults faults(long seed) {
        return new Faults(seed, new ArrayList<>(rules));
    }
}
