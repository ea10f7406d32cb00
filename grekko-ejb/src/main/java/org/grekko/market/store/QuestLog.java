package org.grekko.market.store;

import io.questdb.log.LogFactory;
import io.questdb.log.LogLevel;
import io.questdb.log.LogRecordUtf8Sink;
import io.questdb.log.LogWriter;
import io.questdb.mp.QueueConsumer;
import io.questdb.mp.RingQueue;
import io.questdb.mp.SCSequence;
import io.questdb.mp.SynchronizedJob;
import io.questdb.std.str.Utf8StringSink;
import java.io.Closeable;

/**
 * Passes QuestDB's errors on to our log. QuestDB makes it by name from {@code questdb-log.conf}; without it
 * QuestDB would write to standard output.
 */
public final class QuestLog extends SynchronizedJob implements LogWriter, Closeable {
    private static final System.Logger LOG = System.getLogger("org.grekko.market.store.questdb");
    private static final String CONFIGURATION = "/org/grekko/market/store/questdb-log.conf";

    private final RingQueue<LogRecordUtf8Sink> ring;
    private final SCSequence sequence;
    private final int level;
    private final QueueConsumer<LogRecordUtf8Sink> consumer = this::pass;

    /**
     * Called by QuestDB.
     *
     * @param ring the records
     * @param sequence our place in them
     * @param level the levels wanted, a bit mask
     */
    public QuestLog(RingQueue<LogRecordUtf8Sink> ring, SCSequence sequence, int level) {
        this.ring = ring;
        this.sequence = sequence;
        this.level = level;
    }

    /** Sets QuestDB's logging up; to be called before its first class that logs. */
    static void install() {
        String before = System.getProperty(LogFactory.CONFIG_SYSTEM_PROPERTY);
        System.setProperty(LogFactory.CONFIG_SYSTEM_PROPERTY, CONFIGURATION);
        try {
            LogFactory.getInstance();
        } finally {
            if (before == null) {
                System.clearProperty(LogFactory.CONFIG_SYSTEM_PROPERTY);
            } else {
                System.setProperty(LogFactory.CONFIG_SYSTEM_PROPERTY, before);
            }
        }
    }

    @Override
    public void bindProperties(LogFactory factory) {
        // nothing to configure
    }

    @Override
    public boolean runSerially() {
        return sequence.consumeAll(ring, consumer);
    }

    @Override
    public void close() {
        // holds nothing
    }

    private void pass(LogRecordUtf8Sink entry) {
        if ((entry.getLevel() & level & (LogLevel.ERROR | LogLevel.CRITICAL)) != 0) {
            Utf8StringSink text = new Utf8StringSink();
            entry.toSink(text);
            LOG.log(System.Logger.Level.ERROR, text.toString().strip());
        }
    }
}
