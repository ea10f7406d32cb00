package org.grekko.shared.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A process that is to be killed: writers fill two tables in transactions of their own and note beside them how far
 * they are. What they leave agrees, or a transaction was torn.
 */
final class Writers {
    /** How many rows a transaction of each writer adds: one long, one middling, one short. */
    private static final int[] ROWS = {250, 20, 2};

    private final WriteGate gate = new WriteGate(Duration.ofSeconds(20));
    private final GroupStore stores = new GroupStore(gate);
    private final Path folder;
    private final JdbcDataSource database;

    private Writers(Path folder) {
        this.folder = folder;
        database = database(folder.resolve("grekko"));
        gate.close();
    }

    /** The database in a file of that name, as the server opens it. */
    static JdbcDataSource database(Path file) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + file + GrekkoDataSource.H2_SETTINGS);
        database.setUser("sa");
        return database;
    }

    /** Where a writer tells how far its last commit went. */
    static Path told(Path folder, int writer) {
        return folder.resolve("told-" + writer);
    }

    /** Writes to the folder named first until it is killed; prints "ready" once it can be. */
    public static void main(String[] given) throws SQLException, InterruptedException {
        Writers writers = new Writers(Path.of(given[0]));
        writers.prepare();
        System.out.println("ready");
        for (int i = 1; i < ROWS.length; i++) {
            int writer = i;
            new Thread(() -> writers.write(writer)).start();
        }
        writers.write(0);
    }

    private Connection connection() throws SQLException {
        return GatedConnection.of(database.getConnection(), gate, stores);
    }

    private void prepare() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists point(writer int, at bigint, nav numeric(38,18),"
                    + " primary key(writer, at))");
            statement.execute("create table if not exists entry(id uuid primary key, writer int, reference uuid,"
                    + " text varchar(2000))");
            statement.execute("create index if not exists entry_reference on entry(writer, reference)");
            statement.execute("create table if not exists place(writer int primary key, next bigint)");
            for (int i = 0; i < ROWS.length; i++) {
                statement.execute("insert into place select " + i + ", 0 where not exists"
                        + " (select 1 from place where writer = " + i + ")");
            }
        }
    }

    private void write(int writer) {
        Random random = new Random();
        try (Connection connection = connection();
                RandomAccessFile told =
                        new RandomAccessFile(told(folder, writer).toFile(), "rw")) {
            connection.setAutoCommit(false);
            while (true) {
                long next = step(connection, writer, random);
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    told.seek(0);
                    told.writeLong(next);
                }
            }
        } catch (IOException | SQLException problem) {
            System.out.println("writer " + writer + ": " + problem.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    private static long step(Connection connection, int writer, Random random) throws SQLException {
        long next = next(connection, writer);
        try (PreparedStatement point = connection.prepareStatement("insert into point values(?, ?, ?)");
                PreparedStatement entry = connection.prepareStatement("insert into entry values(?, ?, ?, ?)");
                PreparedStatement place = connection.prepareStatement("update place set next = ? where writer = ?")) {
            for (int i = 0; i < ROWS[writer]; i++, next++) {
                point.setInt(1, writer);
                point.setLong(2, next);
                point.setBigDecimal(3, BigDecimal.valueOf(next, 2));
                point.addBatch();
                entry.setObject(1, new UUID(random.nextLong(), random.nextLong()));
                entry.setInt(2, writer);
                entry.setObject(3, new UUID(random.nextLong(), random.nextLong()));
                entry.setString(4, "x".repeat(400));
                entry.addBatch();
            }
            point.executeBatch();
            entry.executeBatch();
            place.setLong(1, next);
            place.setInt(2, writer);
            place.executeUpdate();
        }
        return next;
    }

    private static long next(Connection connection, int writer) throws SQLException {
        try (PreparedStatement read =
                connection.prepareStatement("select next from place where writer = ? for update")) {
            read.setInt(1, writer);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
