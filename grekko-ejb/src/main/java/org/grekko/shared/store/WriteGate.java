package org.grekko.shared.store;

import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time write to the embedded database. H2 stores a version of its tables one table after the other
 * while other transactions go on, so that a process that is killed may leave half of a transaction behind, unless nobody
 * else writes meanwhile. Whoever is inside may enter again, as a transaction within a transaction does.
 */
public final class WriteGate {
    private static final WriteGate EMBEDDED = new WriteGate(Duration.ofSeconds(20));

    private final Duration patience;
    private final Semaphore free = new Semaphore(1, true);
    private final Deque<Entry> entries = new ArrayDeque<>();
    private volatile boolean closed;
    private volatile @Nullable Thread inside;

    /** A gate that stands open; who has to wait gives up after that patience. */
    WriteGate(Duration patience) {
        this.patience = patience;
    }

    /** The gate of this process's embedded database; it stands open where the database is a server. */
    public static WriteGate embedded() {
        return EMBEDDED;
    }

    /** From now on one at a time. */
    void close() {
        closed = true;
    }

    /** Whether writers pass one at a time. */
    public boolean closed() {
        return closed;
    }

    /**
     * Has something done as soon as the transaction that entered last has committed, before anybody else enters.
     *
     * @return false when this thread is not inside, and nothing will be done
     */
    public boolean onCommit(Runnable then) {
        if (!inside()) {
            return false;
        }
        synchronized (entries) {
            entries.getLast().then.add(then);
        }
        return true;
    }

    /** Whether this thread is inside. */
    boolean inside() {
        return Thread.currentThread() == inside;
    }

    /**
     * Enters, after everybody who has waited longer.
     *
     * @throws SQLTransientException when somebody else has been inside for too long
     */
    Entry enter() throws SQLTransientException {
        if (!inside()) {
            await();
            inside = Thread.currentThread();
        }
        Entry entry = new Entry();
        synchronized (entries) {
            entries.add(entry);
        }
        return entry;
    }

    private void await() throws SQLTransientException {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientException("another transaction, of " + who() + ", has been writing to the"
                        + " embedded database for " + patience.toSeconds() + " s; try again");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("interrupted while another transaction was writing", interrupted);
        }
    }

    private String who() {
        Thread thread = inside;
        return thread == null ? "a thread that has just left" : thread.getName();
    }

    /** A stay inside; it ends once, from any thread. */
    final class Entry {
        private final List<Runnable> then = new ArrayList<>();

        /** Does what was to be done after the commit. */
        void committed() {
            then.forEach(Runnable::run);
        }

        void leave() {
            synchronized (entries) {
                if (entries.remove(this) && entries.isEmpty()) {
                    inside = null;
                    free.release();
                }
            }
        }
    }
}
