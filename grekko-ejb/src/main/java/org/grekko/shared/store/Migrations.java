package org.grekko.shared.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema up to date before anything else may touch it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@SuppressWarnings("NullAway.Init")
public class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    @PostConstruct
    void migrate() {
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        LOG.log(
                Level.INFO,
                "schema at version {0}, {1} migrations applied",
                result.targetSchemaVersion,
                result.migrationsExecuted);
    }

    /** Returns once the schema is up to date: the container lets nobody in before. */
    public void await() {
        LOG.log(Level.DEBUG, "the schema is up to date");
    }
}
