package org.grekko.optimisation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.grekko.backtest.StoredBars;
import org.grekko.backtest.domain.Misprints;
import org.grekko.optimisation.domain.Period;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.Setting;
import org.grekko.optimisation.domain.Study;
import org.grekko.optimisation.domain.Unsearchable;
import org.grekko.optimisation.store.TrialKey;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;
import org.jspecify.annotations.Nullable;

/** Leads the waiting searches while this node leads, one after the other; the trials are made by every node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class OptimisationRunner {
    /** How many trials the result document tells; all of them are in the list of results. */
    static final int TOLD = 10;

    private static final Logger LOG = System.getLogger(OptimisationRunner.class.getName());
    private static final long LOOK_MILLIS = 250;

    private final AtomicBoolean running = new AtomicBoolean();
    private boolean led;
    private volatile boolean stopping;
    private @Nullable Future<?> looking;

    @EJB
    private Migrations migrations;

    @EJB
    private OptimisationQueue queue;

    @EJB
    private TrialQueue trials;

    @Inject
    private SettingShelf shelf;

    @Inject
    private StoredBars bars;

    @Inject
    private Wakes wakes;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    synchronized void begin() {
        migrations.await();
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        wakes.finished().tell();
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** A node that comes to lead takes up what the one before, or itself before a stop, has left running. */
    private synchronized void look() {
        try {
            boolean leads = leadership.leads() && bars.ready() && !stopping;
            if (leads && !led) {
                queue.requeue();
            }
            led = leads;
            if (led && !running.get()) {
                queue.take().ifPresent(attempt -> {
                    running.set(true);
                    executor.execute(() -> run(attempt));
                });
            }
        } catch (RuntimeException problem) {
            LOG.log(Level.WARNING, "waiting searches could not be looked for; tried again", problem);
        }
    }

    private void run(Attempt attempt) {
        try {
            search(attempt);
        } catch (Stopped elsewhere) {
            LOG.log(Level.INFO, "search {0} is not led here any more", attempt.id());
            giveBack(attempt);
        } catch (StoredBars.Unfit | Unsearchable unfit) {
            queue.failed(attempt, String.valueOf(unfit.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError problem) {
            if (!stopping) {
                LOG.log(Level.ERROR, "search " + attempt.id() + " failed", problem);
                queue.failed(attempt, problem.getClass().getSimpleName() + ": " + problem.getMessage());
            }
        } finally {
            running.set(false);
        }
    }

    private void giveBack(Attempt attempt) {
        try {
            queue.giveBack(attempt);
        } catch (RuntimeException problem) {
            LOG.log(Level.INFO, "search {0} is taken up by the next to lead", attempt.id());
        }
    }

    private void search(Attempt given) {
        SettingShelf.Shelved shelved = shelf.read(given.spec());
        OptimisationSpec pinned = shelved.spec();
        Attempt attempt = new Attempt(given.id(), given.number(), pinned);
        queue.begun(attempt, shelved.print());
        Setting setting = shelved.setting();
        SearchSpace space = new SpaceWish(pinned.fixed(), pinned.ranges(), pinned.constraints())
                .space(setting.plugin(), new ArrayList<>())
                .orElseThrow(() -> new Unsearchable("the model has other parameters by now; ask again"));
        SpreadBench bench = new SpreadBench(
                shelved.print(),
                new AttemptBook(attempt, queue, trials, wakes.offered()),
                wakes.finished(),
                () -> stopping || !leadership.leads());
        Study study = Study.of(setting, space, pinned.plan(), bench, new SplittableRandom(pinned.seed()));
        queue.done(
                attempt,
                brought(attempt, study, bench, key(shelved, study)),
                String.join("; ", Misprints.told(pinned.config().pairs(), setting.bars())));
    }

    private static OptimisationQueue.Brought brought(Attempt attempt, Study study, SpreadBench bench, TrialKey key) {
        OptimisationSpec spec = attempt.spec();
        StudyReport report = StudyReport.of(spec.config(), spec.plan(), spec.seed(), study, TOLD);
        try {
            return new OptimisationQueue.Brought(
                    new String(StudyJson.of(report), StandardCharsets.UTF_8),
                    study.evidence(attempt.id(), spec.config().version(), null),
                    key,
                    study.ranked().stream()
                            .map(each -> TrialForm.point(each.parameters()))
                            .toList(),
                    bench.evaluated(),
                    study.best());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
    }

    private static TrialKey key(SettingShelf.Shelved shelved, Study study) {
        Period seen = shelved.setting().over(study.seen()).period();
        return new TrialKey(shelved.print(), seen.from(), seen.to());
    }
}
