package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final String ORDER = "O-1";

    private final Placing placing = new Placing();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    private static VenueOrderState state(String id, OrderStatus status, int filled) {
        return new VenueOrderState(
                id,
                ORDER,
                AssetPair.of("BTC/USDT"),
                Side.BUY,
                OrderType.LIMIT,
                status,
                BigDecimal.TEN,
                BigDecimal.valueOf(filled),
                null,
                BigDecimal.ONE,
                null,
                Instant.EPOCH);
    }

    private static PlaceReply accepted() {
        return new PlaceReply.Accepted(state("7", OrderStatus.PARTIALLY_FILLED, 4), List.of());
    }

    private void report(String name) {
        placing.report(ORDER, answer -> false, () -> written.add(name));
    }

    @Test
    void aReportWaitsForTheAnswerThatIsAwaited() {
        placing.during(
                ORDER,
                () -> {
                    report("report");
                    placing.report("O-2", answer -> false, () -> written.add("report of another"));
                    return accepted();
                },
                reply -> written.add("answer"));
        report("later report");
        assertThat(written).containsExactly("report of another", "answer", "report", "later report");
    }

    @Test
    void aReportThatTheAnswerToldIsNotTakenAgain() {
        VenueOrderState before = state("7", OrderStatus.NEW, 0);
        VenueOrderState more = state("7", OrderStatus.PARTIALLY_FILLED, 5);
        VenueOrderState end = state("7", OrderStatus.CANCELED, 4);
        placing.during(
                ORDER,
                () -> {
                    for (VenueOrderState each : List.of(before, more, end)) {
                        placing.report(
                                ORDER,
                                answer -> answer.state().tells(each),
                                () -> written.add("" + each.status() + each.filledQuantity()));
                    }
                    return accepted();
                },
                reply -> {});
        assertThat(written).containsExactly("PARTIALLY_FILLED5", "CANCELED4");
    }

    @Test
    void aSecondAttemptWithinTheFirstReleasesNothingEarly() {
        placing.during(
                ORDER,
                () -> {
                    report("report");
                    return accepted();
                },
                first -> {
                    placing.during(ORDER, PlacingTest::accepted, second -> written.add("second attempt"));
                    written.add("answer");
                });
        assertThat(written).containsExactly("second attempt", "answer", "report");
    }

    @Test
    void reportsAreTakenWhenTheAnswerCannotBeWritten() {
        assertThatThrownBy(() -> placing.during(
                        ORDER,
                        () -> {
                            placing.report(ORDER, answer -> true, () -> written.add("report"));
                            return accepted();
                        },
                        reply -> {
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
                String order = "R-" + i;
                CountDownLatch begun = new CountDownLatch(1);
                Future<?> report = reporter.submit(() -> {
                    await(begun);
                    placing.report(order, answer -> false, () -> written.add(order));
                });
                placing.during(order, PlacingTest::accepted, reply -> begun.countDown());
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
