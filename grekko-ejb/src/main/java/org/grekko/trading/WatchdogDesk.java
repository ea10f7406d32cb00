package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.shared.Clock;
import org.grekko.watchdog.BeatFile;
import org.grekko.watchdog.Drill;
import org.grekko.watchdog.DrillFiles;
import org.grekko.watchdog.HaltDiary;
import org.grekko.watchdog.WatchdogFolder;
import org.grekko.watchdog.WatchdogSettings;
import org.grekko.watchdog.domain.Beat;
import org.grekko.watchdog.domain.DrillTerm;
import org.grekko.watchdog.domain.Patience;
import org.jspecify.annotations.Nullable;

/**
 * Gives the watchdog a sign of life each second, and only after everything that trading needs has answered: the database,
 * the desk of every live account, the thread of the venues. A process that hangs, a desk that is locked for ever or a
 * database that does not answer gives none.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class WatchdogDesk {
    private static final Logger LOG = System.getLogger(WatchdogDesk.class.getName());
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    @EJB
    private AccountService accounts;

    @EJB
    private HaltBooks books;

    @EJB
    private WatchdogReports reports;

    @Inject
    private WardRoll roll;

    @Inject
    private WatchdogSettings settings;

    @Inject
    private DrillTerms terms;

    @Inject
    private Pulse pulse;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable WatchdogFolder folder;
    private @Nullable BeatFile own;
    private @Nullable HaltDiary diary;
    private @Nullable GuardSight guard;
    private long readBytes = -1;
    private long count;
    private boolean stopped;
    private volatile @Nullable String problem = "trading has not started";
    private @Nullable Thread shutdown;

    /** Reads what the watchdog did while this server was away; nothing may be placed before. */
    public void prepare() {
        try {
            settings.patience();
            settings.drillEvery();
            WatchdogFolder opened = new WatchdogFolder(settings.dataDirectory());
            folder = opened;
            diary = opened.halts();
            own = opened.server();
            guard = new GuardSight(opened.watchdog());
            takeReports();
        } catch (IOException broken) {
            throw new UncheckedIOException("the watchdog's folder cannot be used: " + broken.getMessage(), broken);
        }
    }

    /** Begins to give signs of life; called once, when trading has started. */
    public void begin() {
        pulse.guard(settings.patience().silence().dividedBy(2));
        Thread hook = new Thread(this::standDown, "stand-down");
        Runtime.getRuntime().addShutdownHook(hook);
        shutdown = hook;
        threads.newThread(this::live).start();
    }

    private void live() {
        while (!over()) {
            String found = null;
            try {
                step();
            } catch (IOException | RuntimeException failure) {
                found = String.valueOf(failure.getMessage());
                if (!found.equals(problem) && !over()) {
                    LOG.log(Level.WARNING, "no sign of life for the watchdog", failure);
                }
            }
            problem = found;
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }

    private void step() throws IOException {
        takeReports();
        List<VenueAccount> guarded = accounts.list();
        guarded.forEach(account -> books.touch(account.portfolioId()));
        if (!pulse.turning()) {
            throw new IllegalStateException("the thread of the venues does not answer");
        }
        if (folder != null && guard != null) {
            int told = roll.tell(folder, settings.patience());
            if (guard.missing(told > 0 && !settings.patience().endless())) {
                books.unwatched(told);
            }
        }
        beat(true);
        pulse.beaten();
    }

    private void takeReports() throws IOException {
        if (diary != null && diary.length() != readBytes) {
            long length = diary.length();
            reports.take(diary);
            readBytes = length;
        }
    }

    private synchronized void beat(boolean running) throws IOException {
        if (own != null && !stopped) {
            stopped = !running;
            own.write(new Beat(running, ProcessHandle.current().pid(), ++count, clock.now()));
        }
    }

    private synchronized boolean over() {
        return stopped;
    }

    /** How the watchdog stands. */
    public WatchdogStanding standing() {
        Patience patience = settings.patience();
        Drill drill = lastDrill();
        DrillTerm term = terms.term().orElse(null);
        GuardSight sight = guard;
        return new WatchdogStanding(
                sight != null && sight.present(),
                sight == null ? null : sight.seenAt(),
                (int) patience.silence().toSeconds(),
                (int) patience.restart().toSeconds(),
                roll.size(),
                problem,
                drill,
                term == null ? null : term.lastGoodAt(),
                term == null ? null : term.dueAt(),
                term != null && term.overdue(clock.now()));
    }

    private @Nullable Drill lastDrill() {
        try {
            return new DrillFiles(settings.dataDirectory()).last().orElse(null);
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "the reports of drills cannot be read: {0}", unreadable.getMessage());
            return null;
        }
    }

    /** An ordinary stop: what works at the venues stays, and the watchdog rests. */
    private void standDown() {
        try {
            beat(false);
        } catch (IOException broken) {
            LOG.log(Level.ERROR, "the watchdog could not be told of the stop and will cancel all orders", broken);
        }
    }

    @PreDestroy
    void stop() {
        standDown();
        try {
            if (own != null) {
                own.close();
            }
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, "the sign of life did not close", broken);
        }
        Thread hook = shutdown;
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException stopping) {
                LOG.log(Level.DEBUG, "the process is stopping");
            }
        }
    }
}
