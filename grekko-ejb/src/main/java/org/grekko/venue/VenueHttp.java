package org.grekko.venue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.jspecify.annotations.Nullable;

/**
 * The requests to one venue: at most {@value #CONNECTIONS} at a time over kept connections, five seconds each, three
 * repetitions for calls that may be repeated, the venue's limits kept before the venue has to say so, every call timed.
 */
public final class VenueHttp {
    /** The most requests under way, and so the most connections. */
    public static final int CONNECTIONS = 50;
    /** How long an answer may take. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);
    /** How often a harmless call is repeated. */
    public static final int RETRIES = 3;

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);
    private static final Duration DEFAULT_BAN = Duration.ofSeconds(10);

    private final String venue;
    private final HttpClient client;
    private final RateBudget budget;
    private final CallStats stats;
    private final Answers answers;
    private final Backoff backoff;
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private volatile Runnable clockSync = () -> {};

    /** What a venue's answers mean. */
    public interface Answers {
        /** Reads what the answer says about the venue's limits; the default reads nothing. */
        default void budget(HttpResponse<String> answer, RateBudget budget) {}

        /**
         * Reads the error of an answer.
         *
         * @return the error, or null when the answer is none
         */
        @Nullable
        VenueError error(HttpResponse<String> answer);
    }

    /** What the requests share with the rest of the adapter. */
    public record Shared(HttpClient client, RateBudget budget, CallStats stats, Backoff backoff) {}

    /** The requests to that venue. */
    public VenueHttp(String venue, Shared shared, Answers answers) {
        this.venue = venue;
        this.client = shared.client();
        this.budget = shared.budget();
        this.stats = shared.stats();
        this.backoff = shared.backoff();
        this.answers = answers;
    }

    /** What to do when the venue says that our clock is wrong. */
    public void onClockError(Runnable sync) {
        clockSync = sync;
    }

    /**
     * Asks the venue.
     *
     * @return the body of a good answer
     * @throws VenueException when the venue refuses, does not answer in time, or our own budget is used up
     */
    public String send(VenueCall call) {
        int attempts = 0;
        boolean synced = false;
        while (true) {
            attempts++;
            VenueException failure;
            try {
                return attempt(call);
            } catch (VenueException problem) {
                failure = problem;
            }
            VenueErrorMeaning meaning = failure.error().meaning();
            if (meaning == VenueErrorMeaning.CLOCK && !synced && !call.kind().equals("clock")) {
                synced = true;
                clockSync.run();
                continue;
            }
            boolean passing = meaning == VenueErrorMeaning.TIMEOUT || meaning == VenueErrorMeaning.UNAVAILABLE;
            if (!call.idempotent() || !passing || attempts > RETRIES) {
                throw failure;
            }
            pause(backoff.after(attempts).toNanos());
        }
    }

    private String attempt(VenueCall call) {
        spend(call);
        if (!acquired()) {
            throw failure(VenueErrorMeaning.RATE_LIMIT, "connections", "all " + CONNECTIONS + " connections are busy");
        }
        long begun = System.nanoTime();
        boolean failed = true;
        try {
            HttpResponse<String> answer =
                    client.send(call.request().get().timeout(TIMEOUT).build(), BodyHandlers.ofString());
            answers.budget(answer, budget);
            VenueError error = answers.error(answer);
            failed = error != null;
            if (error != null) {
                obey(error);
                throw new VenueException(error);
            }
            return answer.body();
        } catch (HttpTimeoutException late) {
            throw failure(VenueErrorMeaning.TIMEOUT, "timeout", "no answer within " + TIMEOUT.toSeconds() + " s", late);
        } catch (IOException broken) {
            throw failure(VenueErrorMeaning.TIMEOUT, "connection", "connection failed: " + broken, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(VenueErrorMeaning.TIMEOUT, "interrupted", "interrupted while waiting", interrupted);
        } finally {
            connections.release();
            stats.record(call.kind(), System.nanoTime() - begun, failed);
        }
    }

    private void obey(VenueError error) {
        if (error.meaning() == VenueErrorMeaning.RATE_LIMIT) {
            Duration wish = error.retryAfter();
            budget.ban(wish == null ? DEFAULT_BAN : wish);
        }
    }

    /** Waits for the budget; an order waits no longer than five seconds, since its price would be another by then. */
    private void spend(VenueCall call) {
        long deadline = System.nanoTime() + LONGEST_QUEUE.toNanos();
        long wait = budget.take(call.costs(), call.priority());
        while (wait > 0) {
            if (System.nanoTime() + wait > deadline) {
                throw failure(
                        VenueErrorMeaning.RATE_LIMIT,
                        "budget",
                        "our own budget for " + venue + " is used up; try later");
            }
            pause(wait);
            wait = budget.take(call.costs(), call.priority());
        }
    }

    private boolean acquired() {
        try {
            return connections.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(VenueErrorMeaning.RATE_LIMIT, "interrupted", "interrupted while waiting", interrupted);
        }
    }

    private VenueException failure(VenueErrorMeaning meaning, String code, String message) {
        return new VenueException(VenueError.of(venue, meaning, code, message));
    }

    private VenueException failure(VenueErrorMeaning meaning, String code, String message, Throwable cause) {
        return new VenueException(VenueError.of(venue, meaning, code, message), cause);
    }
}
