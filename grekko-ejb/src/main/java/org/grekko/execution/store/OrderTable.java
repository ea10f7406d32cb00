package org.grekko.execution.store;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.grekko.execution.domain.OrderStatus;

/** Many rows of orders at once, in the caller's transaction: a kill must not read each row before it changes it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class OrderTable {
    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    /**
     * Marks orders as cancelled.
     *
     * @throws IllegalStateException when one of them has no row, or the database does not take it; the transaction must not
     *     commit then
     */
    public void cancelled(List<UUID> ids, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement(
                        "update order_state set status = ?, updated_at = ?,"
                                + " working_in = null, wished_quantity = null, wished_price = null where order_id = any(?)")) {
            rows.setString(1, OrderStatus.CANCELED.name());
            rows.setObject(2, at.atOffset(ZoneOffset.UTC));
            rows.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            if (rows.executeUpdate() < ids.size()) {
                throw new IllegalStateException("an order that was to be cancelled was never stored");
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("orders could not be cancelled", problem);
        }
    }
}
