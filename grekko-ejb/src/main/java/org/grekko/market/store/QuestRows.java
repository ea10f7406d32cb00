package org.grekko.market.store;

import io.questdb.cairo.TableToken;
import io.questdb.cairo.TableWriter;
import io.questdb.cairo.sql.Record;
import io.questdb.cairo.sql.RecordCursor;
import io.questdb.cairo.sql.RecordCursorFactory;
import io.questdb.cairo.wal.WalWriter;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContextImpl;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Rows of QuestDB's tables, the first column their time; used on the threads of {@link QuestTimeSeries} only. */
final class QuestRows {
    private final QuestEngine quest;

    QuestRows(QuestEngine quest) {
        this.quest = quest;
    }

    /** Appends a row for each item: its time, and the columns that are put into it. */
    <T> void append(String table, List<T> items, Function<T, Instant> time, BiConsumer<TableWriter.Row, T> columns) {
        TableToken token = quest.engine().verifyTableName(table);
        try (WalWriter wal = quest.engine().getWalWriter(token)) {
            for (T item : items) {
                TableWriter.Row row = wal.newRow(QuestTimeSeries.micros(time.apply(item)));
                columns.accept(row, item);
                row.append();
            }
            wal.commit();
        }
    }

    /** What a query finds; its parameters are texts, then from when on and until when, the end not included. */
    <T> List<T> select(String sql, List<String> texts, Instant from, Instant to, Function<Record, T> read)
            throws SqlException {
        List<T> found = new ArrayList<>();
        try (SqlExecutionContextImpl context = quest.context()) {
            int place = 0;
            for (String text : texts) {
                context.getBindVariableService().setStr(place++, text);
            }
            context.getBindVariableService().setTimestamp(place++, QuestTimeSeries.micros(from));
            context.getBindVariableService().setTimestamp(place, QuestTimeSeries.micros(to));
            try (RecordCursorFactory query = quest.engine().select(sql, context);
                    RecordCursor cursor = query.getCursor(context)) {
                Record row = cursor.getRecord();
                while (cursor.hasNext()) {
                    found.add(read.apply(row));
                }
            }
        }
        return found;
    }

    /** The time of a row that was read with its time first. */
    static Instant time(Record row) {
        return Instant.EPOCH.plus(row.getTimestamp(0), ChronoUnit.MICROS);
    }
}
