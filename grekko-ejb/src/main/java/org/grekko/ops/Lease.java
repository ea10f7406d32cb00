package org.grekko.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;

/**
 * Which node does what only one may do: the owner of the lease row, renewed every two seconds and free
 * after six. A node that cannot reach the database stops leading before its lease can pass to another.
 */
@Singleton
@LocalBean
@Local(Leadership.class)
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@SuppressWarnings("NullAway.Init")
public class Lease implements Leadership {
    private static final Logger LOG = System.getLogger(Lease.class.getName());
    private static final long LIFE_NANOS = 6_000_000_000L;
    private static final String RENEW = "update lease set epoch = case when owner = ? then epoch else epoch + 1 end,"
            + " owner = ?, valid_until = current_timestamp + interval '6' second"
            + " where name = 'leader' and (owner = ? or valid_until < current_timestamp)";
    private static final String CREATE = "insert into lease (name, owner, epoch, valid_until)"
            + " select 'leader', ?, 1, current_timestamp + interval '6' second"
            + " where not exists (select 1 from lease where name = 'leader')";

    private final String me = UUID.randomUUID().toString();
    private volatile boolean holder;
    private volatile long validUntil;

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    @EJB
    private Migrations migrations;

    @Resource
    private ManagedExecutorService executor;

    /** For the container, which fills the fields. */
    public Lease() {}

    Lease(DataSource database) {
        this.database = database;
    }

    /** Asks on another thread: who writes may need a singleton that waits until the start of this one is over. */
    @PostConstruct
    void begin() {
        migrations.await();
        executor.execute(this::renew);
    }

    @Override
    public boolean leads() {
        return holder && System.nanoTime() - validUntil < 0;
    }

    @Override
    public boolean ledLast() {
        return holder;
    }

    /** Renews the lease or takes it over; called by the timer. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void renew() {
        long asked = System.nanoTime();
        boolean before = holder;
        try (Connection connection = database.getConnection()) {
            holder = update(connection, RENEW, 3) == 1 || update(connection, CREATE, 1) == 1;
            validUntil = asked + LIFE_NANOS;
        } catch (SQLException problem) {
            holder = false;
            LOG.log(Level.WARNING, "the lease could not be renewed: {0}", problem.getMessage());
        }
        if (before != holder) {
            LOG.log(Level.INFO, holder ? "this node leads" : "this node no longer leads");
        }
    }

    @PreDestroy
    void release() {
        holder = false;
        try (Connection connection = database.getConnection()) {
            update(connection, "update lease set valid_until = current_timestamp where owner = ?", 1);
        } catch (SQLException problem) {
            LOG.log(Level.INFO, "the lease was not given back and will lapse: {0}", problem.getMessage());
        }
    }

    private int update(Connection connection, String statement, int owners) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            for (int place = 1; place <= owners; place++) {
                update.setString(place, me);
            }
            return update.executeUpdate();
        }
    }
}
