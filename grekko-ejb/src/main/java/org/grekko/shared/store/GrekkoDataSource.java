package org.grekko.shared.store;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections to the configured database: PostgreSQL where grekko.db.url begins with
 * jdbc:postgresql, else H2, by default in a file below grekko.data.dir. It knows one-phase transactions
 * only; the container pools it.
 */
public class GrekkoDataSource implements DataSource {
    /** Without compacting at the end: a kill soon after the next start could make a compacted file unreadable. */
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000;WRITE_DELAY=0"
                    + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=256";

    private volatile @Nullable DataSource target;

    @Override
    public Connection getConnection() throws SQLException {
        return target().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return target().getConnection();
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
        return h2;
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
