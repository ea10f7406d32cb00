package org.grekko.market.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.market.TimeSeriesException;

/** Statements and lines to a QuestDB server over HTTP. */
final class QuestSql {
    private static final Duration APPLY_LIMIT = Duration.ofSeconds(60);

    private final HttpCalls calls;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    QuestSql(HttpCalls calls) {
        this.calls = calls;
    }

    boolean answers() {
        return calls.answers("/exec?query=" + HttpCalls.encoded("select 1"));
    }

    /** Makes a table unless it is there; line protocol alone would make one without a write-ahead log. */
    void create(String statement) {
        if (!created.contains(statement)) {
            exec(statement);
            created.add(statement);
        }
    }

    /** Sends lines of line protocol; they can be read after {@link #awaitApplied}. */
    void write(String lines) {
        calls.post("/write?precision=u", lines);
    }

    /** The rows of an answer. */
    JsonNode rows(String statement) {
        return exec(statement).path("dataset");
    }

    private JsonNode exec(String statement) {
        return calls.get("/exec?query=" + HttpCalls.encoded(statement));
    }

    /** Waits until the table shows everything that was written to it. */
    void awaitApplied(String table) {
        long until = System.nanoTime() + APPLY_LIMIT.toNanos();
        while (!applied(table)) {
            if (System.nanoTime() > until) {
                throw new TimeSeriesException("the QuestDB server took the rows but did not apply them to the table "
                        + table + " within " + APPLY_LIMIT.toSeconds() + " s");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TimeSeriesException("interrupted while waiting for the QuestDB server", interrupted);
            }
        }
    }

    private boolean applied(String table) {
        JsonNode row = rows("select suspended, writerTxn, sequencerTxn from wal_tables() where name = "
                        + literal(table))
                .path(0);
        if (row.path(0).asBoolean()) {
            throw new TimeSeriesException("the table " + table + " is suspended in the QuestDB server");
        }
        return row.has(2) && row.path(1).asLong() == row.path(2).asLong();
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A time as a literal, times far outside of what a row can have being drawn in. */
    static String time(Instant time) {
        return literal(Instant.EPOCH
                .plus(QuestTimeSeries.micros(time), ChronoUnit.MICROS)
                .toString());
    }
}
