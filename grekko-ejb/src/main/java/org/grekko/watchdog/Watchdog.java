package org.grekko.watchdog;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.grekko.watchdog.domain.Beat;
import org.grekko.watchdog.domain.Vigil;
import org.grekko.watchdog.domain.Vigil.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The watchdog at work: looks four times a second, shows that it does, and cancels everything when the server has been
 * silent for too long. It knows no way to place an order.
 */
public final class Watchdog {
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final long LOOK_MILLIS = 250;
    private static final long SHOW_NANOS = 1_000_000_000L;

    private final WatchdogFolder folder;
    private final WardsReader reader;
    private final Halter halter;
    private final Clock clock;
    private final Vigil vigil = new Vigil();
    private final Optional<Long> parent = parent();
    private @Nullable Long firstServer;
    private Verdict before = Verdict.WAITING;
    private @Nullable Thread halting;
    private volatile boolean ended;

    /**
     * The watchdog of a data directory.
     *
     * @param dataDirectory of the server that it watches
     * @param masterKey in base64 where it comes from the environment; null when it is in its file
     * @param venues what can cancel
     * @param clock the time, for what is recorded
     * @param ids names halts
     * @throws IOException when the folder cannot be made
     */
    public Watchdog(Path dataDirectory, @Nullable String masterKey, CancelDirectory venues, Clock clock, Ids ids)
            throws IOException {
        this.folder = new WatchdogFolder(dataDirectory);
        this.reader = new WardsReader(folder.wards(), new SealedWards(dataDirectory, masterKey));
        this.halter = new Halter(venues, folder.halts(), clock, ids, AccountHalt.Pace.DEFAULT);
        this.clock = clock;
    }

    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }

    /**
     * Watches until it is ended. One whose starter is gone ends by itself once nothing is left to watch, or another server
     * has come, which brings its own. A second one waits until the first has ended.
     */
    public void run() throws IOException {
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                BeatFile server = folder.server();
                BeatFile own = folder.watchdog()) {
            LOG.log(Level.INFO, "watches, {0}", lock.isValid() ? "alone" : "without its lock");
            Thread sign = new Thread(() -> show(own), "sign-of-life");
            sign.setDaemon(true);
            sign.start();
            while (!ended && !orphaned()) {
                look(server);
                Thread.sleep(LOOK_MILLIS);
            }
            ended = true;
            sign.join();
        } catch (InterruptedException over) {
            ended = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it, from any thread. */
    public void end() {
        ended = true;
    }

    private void look(BeatFile server) throws IOException {
        Wards wards = reader.look();
        Beat beat = server.read().orElse(null);
        if (beat != null && firstServer == null) {
            firstServer = beat.pid();
        }
        Beat known = beat == null ? vigil.last() : beat;
        boolean alive = known != null && alive(known);
        Verdict verdict = vigil.look(beat, alive, wards.patience(), System.nanoTime());
        if (verdict != before) {
            LOG.log(verdict == Verdict.WATCHING ? Level.INFO : Level.WARNING, "{0}, after {1}", verdict, before);
            before = verdict;
        }
        if (verdict == Verdict.FIRE) {
            fire(wards, alive ? "HUNG" : "ENDED");
        }
    }

    /** On a thread of its own: a server that comes back and falls silent again is noticed while a venue is still asked. */
    private void fire(Wards wards, String cause) {
        Beat last = vigil.last();
        if (last != null) {
            LOG.log(Level.ERROR, "no sign of life since {0}: cancels all orders of {1}", last.at(), wards.accounts());
            Thread thread = new Thread(() -> halt(wards, last, cause), "halt");
            thread.start();
            halting = thread;
        }
    }

    private void halt(Wards wards, Beat last, String cause) {
        try {
            int unconfirmed = halter.halt(wards.accounts(), last, cause);
            LOG.log(
                    unconfirmed == 0 ? Level.WARNING : Level.ERROR,
                    "the halt is over; accounts of which it is not confirmed that nothing works: {0}",
                    unconfirmed);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process that gave the sign exists; another one that got its number later is not it. */
    private static boolean alive(Beat beat) {
        return ProcessHandle.of(beat.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().map(beat.at()::isAfter).orElse(true))
                .isPresent();
    }

    private boolean orphaned() {
        Beat last = vigil.last();
        boolean other = last != null && firstServer != null && last.pid() != firstServer;
        if (halting != null && halting.isAlive()) {
            return false;
        }
        boolean over = before == Verdict.STOOD_DOWN || before == Verdict.FIRED || other;
        return over && !parent().equals(parent);
    }

    private void show(BeatFile own) {
        long count = 0;
        long pid = ProcessHandle.current().pid();
        try {
            while (!ended) {
                // A watchdog that cannot open its accounts guards nobody: it shows nothing.
                if (reader.well()) {
                    own.write(new Beat(true, pid, ++count, clock.now()));
                }
                LockSupport.parkNanos(SHOW_NANOS);
            }
            own.write(new Beat(false, pid, ++count, clock.now()));
        } catch (IOException broken) {
            LOG.log(Level.ERROR, "the watchdog cannot show that it works; it does so all the same", broken);
        }
    }
}
