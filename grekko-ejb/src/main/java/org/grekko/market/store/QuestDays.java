package org.grekko.market.store;

import io.questdb.cairo.sql.RecordCursor;
import io.questdb.cairo.sql.RecordCursorFactory;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContextImpl;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Drops whole days of tables that have a partition for each day. */
final class QuestDays {
    private QuestDays() {}

    /** The question for the days of a table that lie before an instant's. */
    static String old(String table, Instant before) {
        Instant day =
                before.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
        return "select name from table_partitions('" + table + "') where active = false and maxTimestamp < '" + day
                + "'";
    }

    /** The command that drops those days. */
    static String drop(String table, List<String> days) {
        return "alter table " + table + " drop partition list '" + String.join("', '", days) + "'";
    }

    static int drop(QuestEngine quest, String table, Instant before) throws SqlException {
        List<String> days = new ArrayList<>();
        try (SqlExecutionContextImpl context = quest.context()) {
            try (RecordCursorFactory query = quest.engine().select(old(table, before), context);
                    RecordCursor cursor = query.getCursor(context)) {
                while (cursor.hasNext()) {
                    days.add(String.valueOf(cursor.getRecord().getStrA(0)));
                }
            }
            if (!days.isEmpty()) {
                quest.engine().execute(drop(table, days), context);
            }
        }
        return days.size();
    }
}
