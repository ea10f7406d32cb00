package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.grekko.shared.store.WriteGate;

/**
 * Whose turn it is at a portfolio among the transactions of this node, first come, first served. The row lock alone
 * would keep them apart too, but those who wait for it wake each other in vain, and the one that gets it does so before
 * the one before has put its desk back into the cache, and so reads all of the rows again.
 */
@ApplicationScoped
public class DeskTurns {
    /** Whoever waited so long goes on without a turn; the row lock decides then. */
    private static final long PATIENCE_SECONDS = 10;

    private final Map<UUID, Semaphore> turns = new ConcurrentHashMap<>();

    /** Waits for a turn; run what is returned when it is over, from any thread. */
    public Runnable take(UUID portfolioId) {
        if (WriteGate.embedded().closed()) {
            return () -> {};
        }
        Semaphore turn = turns.computeIfAbsent(portfolioId, id -> new Semaphore(1, true));
        try {
            return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS) ? turn::release : () -> {};
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return () -> {};
        }
    }
}
