package org.grekko.shared.store;

import java.sql.SQLException;

/**
 * Brings what was committed into the file of the embedded database. Those who commit while somebody else's turn at the
 * gate comes are stored together, and each returns when its own changes are stored.
 */
final class GroupStore {
    private final WriteGate gate;
    private long committed;
    private long stored;
    private boolean storing;

    GroupStore(WriteGate gate) {
        this.gate = gate;
    }

    /** Writes everything that was committed to the file. */
    interface Store {
        void run() throws SQLException;
    }

    /** Counts a commit; called inside the gate. Returns its number. */
    synchronized long committed() {
        return ++committed;
    }

    /**
     * Returns when the commit of that number is in the file.
     *
     * @throws SQLException when it could not be stored; a crash would lose it
     */
    void await(long number, Store store) throws SQLException {
        if (gate.inside()) {
            store(store);
        } else if (first(number)) {
            try {
                store(gate.enter(), store);
            } catch (SQLException problem) {
                throw new SQLException("committed, but a crash would lose it: it could not be stored", problem);
            } finally {
                done();
            }
        }
    }

    private void store(WriteGate.Entry entry, Store store) throws SQLException {
        try {
            store(store);
        } finally {
            entry.leave();
        }
    }

    /** Waits while somebody else stores; true when it is on this thread to do so. */
    private synchronized boolean first(long number) throws SQLException {
        try {
            while (storing && stored < number) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while a commit was being stored; it may be lost", interrupted);
        }
        boolean first = stored < number;
        storing |= first;
        return first;
    }

    private void store(Store store) throws SQLException {
        long number;
        synchronized (this) {
            number = committed;
        }
        store.run();
        synchronized (this) {
            stored = Math.max(stored, number);
        }
    }

    private synchronized void done() {
        storing = false;
        notifyAll();
    }
}
