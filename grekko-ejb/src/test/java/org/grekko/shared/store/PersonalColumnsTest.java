package org.grekko.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is searched for a person, held against the tables as they are. */
class PersonalColumnsTest {
    @Test
    void everyColumnThatSaysWhoIsSearchedAndNoSealedTableIs() throws SQLException, IOException {
        Set<String> who = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        try (Connection connection = MigratedDatabase.open().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'public' and lower(data_type) = 'character varying'")) {
            while (row.next()) {
                String name = row.getString(1) + "." + row.getString(2);
                if (PersonalColumns.mayHold(row.getString(1), row.getString(2))) {
                    (PersonalColumns.saysWho(row.getString(1), row.getString(2)) ? who : texts).add(name);
                }
            }
        }
        assertThat(who)
                .contains(
                        "trade_order.owner",
                        "breaker.tripped_by",
                        "withdrawal.updated_by",
                        "watch_list.owner",
                        "destination.address",
                        "compliance_erasure.decided_by")
                .hasSizeGreaterThan(30);
        assertThat(texts)
                .contains(
                        "destination.label",
                        "alert.text",
                        "risk_event.note",
                        "compliance_rule.body",
                        "model.life",
                        "idempotency.response",
                        "compliance_finding.close_note",
                        "compliance_erasure.reason")
                .doesNotContain("compliance_erasure.subject");
        assertThat(texts).noneMatch(each -> each.matches("(event|seal|app_user|personal_value)\\..*"));
        assertThat(texts).noneMatch(each -> each.matches(".*\\.(status|pair|venue|side|asset|kind|type)"));
    }
}
