package org.grekko.lab.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.grekko.execution.VenueOrder;

/**
 * The intents of orders as rows of a PostgreSQL that writes through to the disk at each commit, as the product's own
 * intents are: one transaction for all of them.
 */
final class Intents implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Connection connection;
    private final PreparedStatement insert;

    Intents() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        try (Statement create = connection.createStatement()) {
            create.execute("create table intent (client_order_id varchar(64) primary key, pair varchar(32) not null,"
                    + " side varchar(4) not null, quantity numeric(38,18) not null, price numeric(38,18),"
                    + " created_at timestamptz not null default now())");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(
                "insert into intent (client_order_id, pair, side, quantity, price) values (?, ?, ?, ?, ?)");
    }

    /** Writes them in one transaction; they are on the disk when this returns. */
    void commit(List<VenueOrder> orders) throws SQLException {
        for (VenueOrder each : orders) {
            insert.setString(1, each.clientOrderId());
            insert.setString(2, each.pair().toString());
            insert.setString(3, each.side().name());
            insert.setBigDecimal(4, each.quantity());
            insert.setBigDecimal(5, each.price());
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws IOException, SQLException {
        insert.close();
        connection.close();
        server.close();
    }
}
