package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** Runs replays of this node in the background, one task each, until they end or the server stops. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init")
public class ReplayRunner {
    private static final Logger LOG = System.getLogger(ReplayRunner.class.getName());
    private static final long LONGEST_PAUSE_MILLIS = 200;

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private ReplayChunks chunks;

    @Inject
    private ReplaySessions sessions;

    /** Starts the replay in the background; does nothing when it already runs here. */
    public void run(UUID replayId) {
        if (running.add(replayId)) {
            executor.execute(() -> travel(replayId));
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void travel(UUID replayId) {
        try {
            ReplaySessions.Opened opened = sessions.open(replayId);
            if (opened != null) {
                travel(opened);
            }
        } catch (RuntimeException problem) {
            if (!stopping) {
                LOG.log(Level.ERROR, "replay " + replayId + " failed", problem);
                chunks.finish(replayId, "FAILED", reason(problem));
            }
        } finally {
            running.remove(replayId);
        }
    }

    private void travel(ReplaySessions.Opened opened) {
        ReplaySession session = opened.session();
        boolean paced = opened.speed() > 0;
        boolean more = true;
        while (more && !stopping) {
            Instant before = session.peek();
            more = chunks.travel(session, paced);
            if (paced && more) {
                pause(before, session.peek(), opened.speed());
            }
        }
    }

    private void pause(@Nullable Instant before, @Nullable Instant after, double speed) {
        if (before == null || after == null) {
            return;
        }
        double seconds = (after.getEpochSecond() - before.getEpochSecond()) / speed;
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (!stopping && System.nanoTime() < until) {
            try {
                long left = (until - System.nanoTime()) / 1_000_000;
                Thread.sleep(Math.max(1, Math.min(LONGEST_PAUSE_MILLIS, left)));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String reason(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return Text.cut(text, 500);
    }
}
