package org.grekko.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class InstrumentInsertTest {
    @Test
    void theSecondInsertOfAnInstrumentChangesNothing() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL");
                Statement statement = connection.createStatement()) {
            statement.execute(schema());
            assertThat(insert(connection, BigDecimal.TEN)).isEqualTo(1);
            assertThat(insert(connection, BigDecimal.ONE)).isZero();
            try (ResultSet row = statement.executeQuery("select fee_bps from instrument")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBigDecimal(1)).isEqualByComparingTo("10");
                assertThat(row.next()).isFalse();
            }
        }
    }

    private static int insert(Connection connection, BigDecimal fee) throws Exception {
        String sql = InstrumentStore.INSERT.replaceAll("\\?\\d", "?");
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, "PAPER");
            insert.setString(2, "BTC/USD");
            insert.setBigDecimal(3, BigDecimal.ONE);
            insert.setBigDecimal(4, BigDecimal.ONE);
            insert.setBigDecimal(5, BigDecimal.ONE);
            insert.setBigDecimal(6, fee);
            insert.setBoolean(7, false);
            return insert.executeUpdate();
        }
    }

    private static String schema() throws Exception {
        try (InputStream file = InstrumentInsertTest.class.getResourceAsStream("/db/migration/V1__foundation.sql")) {
            assertThat(file).isNotNull();
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int start = script.indexOf("create table instrument");
            return script.substring(start, script.indexOf(';', start));
        }
    }
}
