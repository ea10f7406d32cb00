package org.grekko.watchdog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.grekko.watchdog.HaltLine.What;
import org.grekko.watchdog.domain.Beat;
import org.jspecify.annotations.Nullable;

/** Cancels all that works of all accounts, each in a thread of its own, so that no venue waits for another. */
final class Halter {
    private final CancelDirectory venues;
    private final HaltDiary diary;
    private final Clock clock;
    private final Ids ids;
    private final AccountHalt.Pace pace;

    Halter(CancelDirectory venues, HaltDiary diary, Clock clock, Ids ids, AccountHalt.Pace pace) {
        this.venues = venues;
        this.diary = diary;
        this.clock = clock;
        this.ids = ids;
        this.pace = pace;
    }

    /**
     * Cancels everything; returns how many accounts could not be confirmed.
     *
     * @param wards whose orders
     * @param last the server's last sign of life
     * @param cause HUNG or ENDED
     */
    int halt(List<Ward> wards, Beat last, String cause) throws InterruptedException {
        UUID halt = ids.next();
        Instant noticed = clock.now();
        diary.add(new HaltLine(halt, noticed, What.NOTICED, null, null, wards.size(), last.at(), null, null, cause));
        int unconfirmed = 0;
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, wards.size()));
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Ward ward : wards) {
                running.add(threads.submit(() -> cleared(halt, ward)));
            }
            for (int i = 0; i < running.size(); i++) {
                unconfirmed += confirmed(halt, wards.get(i), running.get(i)) ? 0 : 1;
            }
        } finally {
            threads.shutdownNow();
        }
        diary.add(new HaltLine(halt, clock.now(), What.DONE, null, null, unconfirmed, null, null, null, null));
        return unconfirmed;
    }

    private boolean cleared(UUID halt, Ward ward) throws InterruptedException {
        return new AccountHalt(halt, ward, venues.open(ward), diary, clock, pace).run();
    }

    private boolean confirmed(UUID halt, Ward ward, Future<Boolean> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException problem) {
            Throwable cause = problem.getCause();
            @Nullable String words = cause == null ? problem.getMessage() : cause.getMessage();
            diary.add(new HaltLine(
                    halt, clock.now(), What.GAVE_UP, ward.accountId(), ward.name(), 0, null, null, null, words));
            return false;
        }
    }
}
