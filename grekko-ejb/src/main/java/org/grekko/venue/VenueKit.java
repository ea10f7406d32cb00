package org.grekko.venue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.grekko.shared.Clock;
import org.grekko.shared.RightOfWay;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an adapter needs from outside: where the venue lives, time, chance and threads. It makes the kernel's
 * parts for one venue.
 */
public final class VenueKit {
    private static final Logger LOG = System.getLogger(VenueKit.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);

    private final VenueSite site;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final RandomGenerator dice;
    private final CallStats stats = new CallStats();
    private final HttpClient client;
    private Map<String, Long> granted = Map.of();
    private @Nullable RateBudget budget;

    /**
     * A kit.
     *
     * @param site where the venue lives
     * @param clock the time
     * @param timer runs what must not wait: watches, reconnections, snapshots; at least two threads
     * @param dice the jitter of waiting times
     */
    public VenueKit(VenueSite site, Clock clock, ScheduledExecutorService timer, RandomGenerator dice) {
        this.site = site;
        this.clock = clock;
        this.timer = timer;
        this.dice = dice;
        this.client = site.client();
    }

    /** Where the venue lives. */
    public VenueSite site() {
        return site;
    }

    /** The present time. */
    public Instant now() {
        return clock.now();
    }

    /** The clock itself. */
    public Clock clock() {
        return clock;
    }

    /** Runs what must not wait. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    /** Runs something after a while; what it throws is logged. */
    public void later(Duration wait, Runnable task) {
        if (!timer.isShutdown()) {
            CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, timer)
                    .execute(() -> guarded(task));
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "work on a venue failed", problem);
        }
    }

    /** How long the calls of this venue took. */
    public CallStats stats() {
        return stats;
    }

    /** What the venue granted this account beyond its ordinary limits, by the name of the limit. */
    public synchronized VenueKit granted(Map<String, Long> limits) {
        granted = Map.copyOf(limits);
        return this;
    }

    /** The venue's budget: one for all callers, with the limits of the first call unless others were granted. */
    public synchronized RateBudget budget(List<RateBudget.Limit> limits) {
        RateBudget shared = budget;
        if (shared == null) {
            shared = new RateBudget(limits.stream().map(this::granted).toList(), System::nanoTime);
            budget = shared;
        }
        return shared;
    }

    private RateBudget.Limit granted(RateBudget.Limit limit) {
        return new RateBudget.Limit(limit.name(), granted.getOrDefault(limit.name(), limit.limit()), limit.length());
    }

    /** What is used of the venue's limits; empty before the venue was first opened. */
    public synchronized Map<String, RateBudget.Use> budgetUse() {
        return budget == null ? Map.of() : budget.use();
    }

    /** The requests of the venue. */
    public VenueHttp http(String venue, RateBudget budget, VenueHttp.Answers answers) {
        Backoff retries = new Backoff(FIRST_RETRY, LONGEST_RETRY, dice);
        return new VenueHttp(venue, new VenueHttp.Shared(client, budget, stats, retries), answers);
    }

    /** A stream of market data; its frames wait in their socket while somebody halts trading. */
    public VenueStream marketStream(StreamPlan plan, FrameListener listener) {
        return stream(plan, new PatientListener(listener, RightOfWay.ofHalts()));
    }

    /** A stream with a client, and so a thread, of its own. */
    public VenueStream stream(StreamPlan plan, FrameListener listener) {
        return new VenueStream(plan, listener, site.client(), timer, new Backoff(FIRST_WAIT, LONGEST_WAIT, dice));
    }
}
