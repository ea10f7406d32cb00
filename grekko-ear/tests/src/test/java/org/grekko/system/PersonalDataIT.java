package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a running server: a user is erased through a crash in the middle, from every row and every event, and the chain stays
 * whole; what is old goes by its class, and stays under a legal hold.
 */
@SuppressWarnings("NullAway.Init")
class PersonalDataIT {
    private static final Patience PATIENCE =
            Patience.of(Duration.ofSeconds(150)).closely();
    private static final String ZELDA = "zelda9q";
    private static final String ERASURES = "/compliance/erasures";
    private static final String RETAIN =
            "{\"name\":\"keep\",\"kind\":\"RETENTION\",\"body\":{\"days\":{\"DELIVERIES\":30,\"BACKTESTS\":30}},\"reason\":\"drill\"}";
    private static final String HOLD =
            "{\"name\":\"hold\",\"kind\":\"LEGAL_HOLD\",\"body\":{\"classes\":[\"%s\"],\"matter\":\"case 4\"},\"reason\":\"drill\"}";
    private static final String FREE = "{\"name\":\"hold\",\"withdraw\":true,\"reason\":\"drill is over\"}";
    private static final String WISH =
            "{\"kind\":\"USER\",\"value\":\"%s\",\"reference\":\"letter 12\",\"reason\":\"%s\"}";

    @TempDir
    private Path data;

    private GrekkoProcess grekko;
    private TestDatabase database;
    private String working;

    @Test
    @EnabledIfSystemProperty(
            named = "grekko.nightly",
            matches = "true",
            disabledReason = "takes three minutes; --nightly")
    void aUserIsErasedThroughACrashAndWhatIsOldGoesUnlessItIsHeld() throws Exception {
        database = TestDatabase.open(TestDatabase.Kind.POSTGRESQL, data);
        grekko = GrekkoProcess.start(data, "demo", database.settings());
        try {
            people().join("cora", "compliance");
            people().join("carl", "compliance");
            people().join(ZELDA, "trader");
            old("2020-01-01", "00000000-0000-0000-0000-000000000001");
            old("2099-01-01", "00000000-0000-0000-0000-000000000002");
            rule(RETAIN);
            rule(HOLD.formatted("PERSONAL_DATA\",\"BACKTESTS"));
            deeds();
            String id = requested();
            crashed(id);
            nothingIsLeft(id);
            untouchedByOthers();
            retained();
        } finally {
            grekko.close();
            database.close();
        }
    }

    private People people() {
        return new People(grekko);
    }

    private Rest rest() {
        return new Rest(grekko);
    }

    private void rule(String body) throws IOException, InterruptedException {
        String id = people().post("cora", "/compliance/rules", body).get("id").asText();
        people().post("carl", "/compliance/rules/changes/" + id + "/approve", "");
    }

    private void old(String day, String id) throws SQLException, IOException {
        run("insert into alert_delivery (id, channel, severity, title, text, source, status, attempts, created_at,"
                + " next_at, finished_at) values ('" + id + "', 'EMAIL', 3, 't', 't', 's', 'SENT', 1, '" + day + "', '"
                + day + "', '" + day + "')");
        run("insert into backtest (id, status, attempt, venue, model, model_version, parameters, pairs, bar_interval,"
                + " fee_bps, slippage_bps, cash, bars_per_year, bars, total_bars, requested_by, created_at, ended_at,"
                + " message) values ('" + id
                + "', 'CANCELLED', 1, 'PAPER', 'm', '1', '{}', 'BTC/USD', '4h', 1, 1, 1, 1,"
                + " 0, 0, '" + ZELDA + "', '" + day + "', '" + day + "', '')");
    }

    /** What a user leaves: as whoever did it, in what others wrote, and in thousands of alerts. */
    private void deeds() throws Exception {
        String order =
                "{\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"0.01\",\"price\":\"15000\"}";
        working = people().post(ZELDA, "/orders", order).get("id").asText();
        people().post(
                        ZELDA,
                        "/risk/kill",
                        "{\"scope\":\"PAIR\",\"target\":\"DRILL/USD\",\"reason\":\"call " + ZELDA
                                + " or her sister\"}");
        people().post(ZELDA, "/tokens", "{\"username\":\"" + ZELDA + "\",\"password\":\"" + Door.PASSWORD + "\"}");
        run("insert into alert (id, severity, title, text, source, dedup_key, created_at, last_at, occurrences) select"
                + " gen_random_uuid(), 4, 'Note ' || n, 'Note ' || n || ' of " + ZELDA
                + ", by hand', 's', 'drill' || n, now(), now(), 1 from generate_series(1, 6000) n");
        PATIENCE.until("the alert of the kill", () -> holding(ZELDA).contains("alert.text"));
        assertThat(holding(ZELDA))
                .contains(
                        "app_user.name",
                        "trade_order.owner",
                        "breaker.tripped_by",
                        "breaker.reason",
                        "alert.text",
                        "personal_value.person",
                        "personal_value.content")
                .as("events hold commitments alone")
                .noneMatch(each -> each.startsWith("event."));
        assertThat(rest().events("type=BreakerTripped", 1).toString()).contains("call " + ZELDA);
        assertThat(rest().events("type=LoginSucceeded&key=" + ZELDA, 1)).isNotEmpty();
    }

    private String requested() throws Exception {
        String wish = WISH.formatted(ZELDA, "she asked for it");
        people().refused("cora", ERASURES, wish, 409, "A legal hold keeps personal data");
        rule(HOLD.formatted("BACKTESTS"));
        people().refused(ZELDA, ERASURES, wish, 403, "roles");
        people().refused("cora", ERASURES, WISH.formatted("nobody-at-all", "drill"), 400, "stands nowhere");
        people().refused("cora", ERASURES, WISH.formatted("admin", "drill"), 400, "last user with the role admin");
        people().refused("cora", ERASURES, wish.replace("USER", "WORDS"), 400, "choose the kind USER");
        people().refused("cora", ERASURES, wish, 400, "1 orders that work");
        assertThat(people().ask("admin", "DELETE", "/orders/" + working, "").statusCode())
                .isBetween(200, 299);
        PATIENCE.until(
                "the end of the order",
                () -> rest().get("/orders/" + working).get("status").asText().equals("CANCELED"));
        people().refused("cora", ERASURES, WISH.formatted(ZELDA, "because " + ZELDA + " asked"), 400, "reason");
        JsonNode asked = people().post("cora", ERASURES, wish);
        assertThat(asked.get("found").asLong()).isGreaterThan(6_000);
        assertThat(asked.get("plainEvents").asLong()).isZero();
        String id = asked.get("id").asText();
        assertThat(rest().get("/approvals").toString())
                .contains(id, "letter 12")
                .doesNotContain(ZELDA + " ");
        people().refused("cora", ERASURES + "/" + id + "/approve", "", 403, "may not decide");
        return id;
    }

    /** It is killed with a part of it done, and the next start goes on. */
    private void crashed(String id) throws Exception {
        people().post("carl", ERASURES + "/" + id + "/approve", "");
        PATIENCE.until(
                "a first part", () -> number("select erased from compliance_erasure where id = '" + id + "'") > 0);
        grekko.kill();
        assertThat(number("select count(*) from compliance_erasure where status = 'APPROVED'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from alert where text like '%" + ZELDA + "%'"))
                .isPositive();
        grekko = GrekkoProcess.start(data, "demo", database.settings());
        assertThat(rest().get("/audit/verify").toString()).contains("\"ok\":true");
        PATIENCE.until(
                "its end",
                () -> rest().get(ERASURES + "/" + id).get("status").asText().equals("DONE"));
    }

    private void nothingIsLeft(String id) throws Exception {
        assertThat(holding(ZELDA)).isEmpty();
        JsonNode done = rest().get(ERASURES + "/" + id);
        assertThat(done.get("value").asText()).isEmpty();
        assertThat(done.get("erased").asLong()).isGreaterThan(6_000);
        PATIENCE.until(
                "the seals", () -> rest().get("/audit/verify").get("unsealed").asInt() == 0);
        JsonNode report = rest().get("/audit/verify");
        assertThat(report.get("ok").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.get("erased").asLong()).isGreaterThanOrEqualTo(2);
        String told = rest().events("type=PersonalDataErased", 1).toString();
        assertThat(told).contains("letter 12", "cora", "carl").doesNotContain(ZELDA);
        assertThat(rest().get("/audit/events?type=BreakerTripped").toString()).contains("erased on 20");
        assertThat(people().ask(ZELDA, "GET", "/orders", "").statusCode()).isEqualTo(401);
        people().refused("carl", ERASURES + "/" + id + "/reject", "{\"reason\":\"too late\"}", 409, "DONE");
    }

    /** Who empties a value without an erasure is found; the erased ones are no alarm. */
    private void untouchedByOthers() throws Exception {
        run("create table kept as select * from personal_value where person = 'cora'");
        run("update personal_value set person = null, salt = null where person = 'cora'");
        assertThat(rest().get("/audit/verify").get("problem").asText()).contains("no erasure names");
        run("update personal_value set person = k.person, salt = k.salt from kept k where"
                + " k.commitment = personal_value.commitment");
        run("drop table kept");
        assertThat(rest().get("/audit/verify").get("ok").asBoolean()).isTrue();
    }

    private void retained() throws Exception {
        PATIENCE.until(
                "the old delivery to go",
                () -> number("select count(*) from alert_delivery where finished_at < now()" + " - interval '1 year'")
                        == 0);
        assertThat(number("select count(*) from alert_delivery where id = '00000000-0000-0000-0000-000000000002'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from backtest")).as("held").isEqualTo(2);
        rule(FREE);
        PATIENCE.until("the old backtest to go", () -> number("select count(*) from backtest") == 1);
        assertThat(number("select count(*) from backtest where id = '00000000-0000-0000-0000-000000000002'"))
                .isEqualTo(1);
        assertThat(rest().events("type=OldDropped", 2)).hasSizeGreaterThanOrEqualTo(2);
    }

    private void run(String statement) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private long number(String query) throws IOException {
        try (Connection connection = database.connect();
                Statement asking = connection.createStatement();
                ResultSet row = asking.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
    }

    /** Every column of every table in which a text stands. */
    private List<String> holding(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                Statement asking = connection.createStatement();
                ResultSet columns = statement.executeQuery("select table_name, column_name from"
                        + " information_schema.columns where table_schema = 'public'")) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                try (ResultSet rows = asking.executeQuery("select count(*) from " + table + " where strpos(cast("
                        + column + " as text), '" + text + "') > 0")) {
                    if (rows.next() && rows.getLong(1) > 0) {
                        found.add(table + "." + column);
                    }
                }
            }
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
        return found;
    }
}
