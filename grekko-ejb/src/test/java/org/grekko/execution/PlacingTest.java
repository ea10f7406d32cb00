package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final UUID ORDER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private final Placing placing = new Placing();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    @Test
    void aReportWaitsForTheAnswerThatIsAwaited() {
        placing.during(ORDER, () -> {
            placing.report(ORDER, id -> written.add("report"));
            placing.report(OTHER, id -> written.add("report of another"));
            written.add("answer");
        });
        placing.report(ORDER, id -> written.add("later report"));
        assertThat(written).containsExactly("report of another", "answer", "report", "later report");
    }

    @Test
    void aSecondAttemptWithinTheFirstReleasesNothingEarly() {
        placing.during(ORDER, () -> {
            placing.report(ORDER, id -> written.add("report"));
            placing.during(ORDER, () -> written.add("second attempt"));
            written.add("answer");
        });
        assertThat(written).containsExactly("second attempt", "answer", "report");
    }

    @Test
    void reportsAreTakenWhenTheAnswerCannotBeWritten() {
        assertThatThrownBy(() -> placing.during(ORDER, () -> {
                    placing.report(ORDER, id -> written.add("report"));
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(written).containsExactly("report");
    }

    @Test
    void noReportIsLostBetweenAnswerAndRelease() throws Exception {
        int rounds = 2_000;
        ExecutorService reporter = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < rounds; i++) {
                UUID order = new UUID(3, i);
                CountDownLatch begun = new CountDownLatch(1);
                Future<?> report = reporter.submit(() -> {
                    await(begun);
                    placing.report(order, id -> written.add(id.toString()));
                });
                placing.during(order, begun::countDown);
                report.get(5, TimeUnit.SECONDS);
            }
        } finally {
            reporter.shutdownNow();
        }
        assertThat(List.copyOf(written)).hasSize(rounds).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
