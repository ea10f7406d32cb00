package org.grekko.shared.store;

import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections to the configured database: PostgreSQL where grekko.db.url begins with
 * jdbc:postgresql, else H2 behind the {@link WriteGate}, by default in a file below grekko.data.dir. It knows
 * one-phase transactions only; the container pools it.
 */
public class GrekkoDataSource implements DataSource {
    private static final System.Logger LOG = System.getLogger(GrekkoDataSource.class.getName());
    private static final int SAFE_MINOR = 4;
    /**
     * Storing is ours, see {@link GroupStore}: nothing is stored at a commit, nor by a thread in the background, which
     * would look for the first time after eight days. Without compacting at the end: a kill soon after the next start
     * could make a compacted file unreadable.
     */
    static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000;WRITE_DELAY=2147483647"
                    + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=256";

    private final GroupStore stores = new GroupStore(WriteGate.embedded());
    private volatile @Nullable DataSource target;

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = target().getConnection();
        return target instanceof JdbcDataSource
                ? GatedConnection.of(connection, WriteGate.embedded(), stores)
                : connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private DataSource target() {
        DataSource known = target;
        if (known == null) {
            // The container may ask before it has set the thread's class loader, so ours is named.
            known = open(ConfigProvider.getConfig(GrekkoDataSource.class.getClassLoader()));
            target = known;
        }
        return known;
    }

    private static DataSource open(Config config) {
        String url = config.getOptionalValue("grekko.db.url", String.class).orElse("");
        Optional<String> user = config.getOptionalValue("grekko.db.user", String.class);
        String password =
                config.getOptionalValue("grekko.db.password", String.class).orElse("");
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(url);
            user.ifPresent(postgres::setUser);
            if (!password.isEmpty()) {
                postgres.setPassword(password);
            }
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url.isBlank() ? file(config) : url);
        h2.setUser(user.orElse("sa"));
        h2.setPassword(password);
        WriteGate.embedded().close();
        warnOfOldFile();
        return h2;
    }

    /** A server may bring an H2 of its own, and that one is used then. */
    private static void warnOfOldFile() {
        Driver driver = new Driver();
        if (driver.getMajorVersion() == 2 && driver.getMinorVersion() < SAFE_MINOR) {
            LOG.log(
                    Level.WARNING,
                    "the server's H2 {0}.{1} may lose its file when it is killed; set grekko.db.url to PostgreSQL",
                    driver.getMajorVersion(),
                    driver.getMinorVersion());
        }
    }

    private static String file(Config config) {
        String folder = config.getOptionalValue("grekko.data.dir", String.class).orElse("data");
        return "jdbc:h2:file:" + Path.of(folder).toAbsolutePath().resolve("h2").resolve("grekko") + H2_SETTINGS;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        // The container offers a writer; the drivers log to the JDK's log.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool's own waiting time counts.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.grekko");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target().isWrapperFor(type);
    }
}
