package org.grekko.shared.store;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of our tables may hold of people. A column that is not named here is a text in which anything may
 * stand, so that a new one is searched until somebody says that it need not be.
 */
public final class PersonalColumns {
    /** Tables that are sealed, that hold commitments, or whose rows live for seconds. */
    private static final Set<String> APART = Set.of(
            "event",
            "seal",
            "outbox",
            "chain_head",
            "inbox",
            "lease",
            "personal_value",
            "flyway_schema_history",
            "app_user",
            "access_token");

    /** Columns that say who did something, wherever they are. */
    private static final Pattern WHO = Pattern.compile("owner|[a-z_]+_by");

    /** Columns that name a receiver; replaced as a whole only, as half an address is another one. */
    private static final Set<String> RECEIVER = Set.of("destination.address", "withdrawal.address");

    /** Ids, numbers, codes and names of things: of agents, models, portfolios, accounts, rules, markets. */
    private static final Set<String> NOTHING = Set.of(
            "id",
            "name",
            "status",
            "state",
            "stage",
            "scope",
            "kind",
            "type",
            "side",
            "venue",
            "pair",
            "pairs",
            "asset",
            "base_currency",
            "fee_asset",
            "bar_interval",
            "time_in_force",
            "tolerance",
            "severity",
            "outcome",
            "channel",
            "strategy",
            "model",
            "model_version",
            "version",
            "plugin",
            "parameters",
            "universe",
            "asset_classes",
            "code_version",
            "data_hash",
            "result_hash",
            "setting",
            "point",
            "points",
            "best",
            "figures",
            "factors",
            "agents",
            "agent_id",
            "decision_id",
            "group_id",
            "order_id",
            "order_ids",
            "related_id",
            "alert_id",
            "change_id",
            "lead_agent_id",
            "buy_order_id",
            "sell_order_id",
            "booked_before",
            "venue_id",
            "trade_id",
            "venue_order_id",
            "wire_id",
            "client_order_id",
            "venue_trade_id",
            "ladder_level",
            "flatten_policy",
            "run_step",
            "cause",
            "target",
            "markets",
            "marks",
            "limit_name",
            "bars",
            "permissions",
            "credentials",
            "key_hint",
            "network",
            "open_leg_policy",
            "limited_by",
            "buy_venue",
            "sell_venue",
            "denial_reason",
            "rule",
            "rule_name",
            "votes",
            "speed",
            "symbol",
            "action",
            "account",
            "limits",
            "before_limits",
            "password_hash",
            "roles",
            "erasure_id",
            "condition");

    private static final String ERASURE = "compliance_erasure.";

    private PersonalColumns() {}

    /** Whether something of a person may stand in a column. What an erasure itself still has to know is left to it. */
    public static boolean mayHold(String table, String column) {
        return !APART.contains(table)
                && !NOTHING.contains(column)
                && !(table + "." + column).equals(ERASURE + "subject");
    }

    /** Whether the whole value stands there and nothing else. */
    public static boolean saysWho(String table, String column) {
        return WHO.matcher(column).matches() || RECEIVER.contains(table + "." + column);
    }
}
