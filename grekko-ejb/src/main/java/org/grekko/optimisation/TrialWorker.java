package org.grekko.optimisation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.backtest.StoredBars;
import org.grekko.optimisation.domain.Period;
import org.grekko.optimisation.domain.Setting;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.domain.Unsearchable;
import org.grekko.optimisation.store.ItemTable;
import org.grekko.optimisation.store.TrialKey;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Tries what items ask for, one item at a time on each node, with so many threads of the lowest priority. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class TrialWorker {
    private static final Logger LOG = System.getLogger(TrialWorker.class.getName());
    private static final int MOST_THREADS = 64;
    private static final int RENEW_SECONDS = ItemTable.OWNED_SECONDS / 4;

    private final Lock one = new ReentrantLock();
    private volatile boolean stopping;
    private volatile @Nullable UUID latest;
    private volatile @Nullable WorkerThreads threads;

    @EJB
    private TrialQueue queue;

    @EJB
    private OptimisationQueue searches;

    @Inject
    private SettingShelf shelf;

    @Inject
    private StoredBars bars;

    @Inject
    private Wakes wakes;

    @Inject
    private Ids ids;

    @Inject
    @ConfigProperty(name = "grekko.optimisation.parallel", defaultValue = "1")
    private int parallel;

    @Resource
    private ManagedThreadFactory factory;

    @Resource
    private ManagedScheduledExecutorService timer;

    /** Trading comes first wherever the JVM heeds priorities; what protects it everywhere is the number of threads. */
    @PostConstruct
    @SuppressWarnings("ThreadPriorityCheck")
    void begin() {
        threads = new WorkerThreads(Math.max(1, Math.min(MOST_THREADS, parallel)), work -> {
            Thread thread = factory.newThread(work);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        stopping = true;
        WorkerThreads all = threads;
        if (all != null) {
            all.close();
        }
    }

    /** Works on an item until it is done; returns at once when it is done already, or another node works on it. */
    public void work(ItemPlace place) {
        one.lock();
        try {
            if (!stopping && bars.ready()) {
                queue.claim(place, ids.next()).ifPresent(this::work);
            }
        } catch (RuntimeException problem) {
            // The row is the truth: the item is sent again.
            LOG.log(Level.WARNING, "item " + place + " of a search is left for later", problem);
        } finally {
            one.unlock();
            wakes.finished().tell();
        }
    }

    private void work(TrialQueue.Claim claim) {
        Future<?> renewing =
                timer.scheduleWithFixedDelay(() -> queue.renew(claim), RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
        try {
            Optional<Setting> setting = setting(claim);
            if (setting.isPresent()) {
                tell(claim.item().place().optimisationId());
                queue.done(claim, trials(claim.item(), setting.get()));
            } else {
                queue.release(claim);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError problem) {
            failed(claim, problem);
        } finally {
            renewing.cancel(false);
        }
    }

    private void tell(UUID search) {
        if (!search.equals(latest)) {
            latest = search;
            LOG.log(Level.INFO, "this node takes part in the search {0}", search);
        }
    }

    /** Over other bars, or with other code, this node has nothing to say; another one has. */
    private Optional<Setting> setting(TrialQueue.Claim claim) {
        TrialKey key = claim.item().key();
        try {
            SettingShelf.Shelved shelved = shelf.find(claim.spec());
            if (shelved.print().equals(key.setting())) {
                return Optional.of(shelved.setting().over(new Period(key.from(), key.to())));
            }
            LOG.log(
                    Level.INFO,
                    "this node has other bars or other code than the search {0} and leaves it to the others",
                    claim.item().place().optimisationId());
        } catch (StoredBars.Unfit | Unsearchable unfit) {
            LOG.log(
                    Level.INFO,
                    "this node leaves the search {0} to the others: {1}",
                    claim.item().place().optimisationId(),
                    unfit.getMessage());
        }
        return Optional.empty();
    }

    private List<Trial> trials(ItemTable.Item item, Setting setting) {
        WorkerThreads all = threads;
        if (all == null) {
            throw new IllegalStateException("there are no threads yet");
        }
        List<Callable<Trial>> work = new ArrayList<>();
        item.points().forEach(each -> work.add(() -> setting.trial(TrialForm.parameters(each))));
        return all.all(work);
    }

    /** A set of parameters that cannot be run ends the search: without it the result would be another. */
    private void failed(TrialQueue.Claim claim, Throwable problem) {
        if (stopping) {
            queue.release(claim);
            return;
        }
        LOG.log(Level.ERROR, "a trial of search " + claim.item().place().optimisationId() + " failed", problem);
        searches.failed(
                claim.item().place().optimisationId(),
                problem.getClass().getSimpleName() + ": " + problem.getMessage());
    }
}
