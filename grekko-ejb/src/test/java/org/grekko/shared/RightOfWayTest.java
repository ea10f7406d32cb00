package org.grekko.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RightOfWayTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void nobodyWaitsWhileNobodyHalts() {
        RightOfWay way = new RightOfWay(Duration.ofDays(1));
        way.giveWay();
        assertThat(way.mine()).isFalse();
    }

    @Test
    void whatCanWaitWaitsForTheEndOfTheHalt() throws Exception {
        RightOfWay way = new RightOfWay(Duration.ofDays(1));
        CompletableFuture<String> halt = CompletableFuture.supplyAsync(() -> way.first(this::halt));
        begun.await();
        CompletableFuture<Void> frame = CompletableFuture.runAsync(way::giveWay);
        assertThat(stillWaits(frame)).isTrue();
        end.countDown();
        frame.get(10, TimeUnit.SECONDS);
        assertThat(halt.get()).isEqualTo("halted");
    }

    @Test
    void aHaltThatLastsHoldsNobodyUp() throws Exception {
        RightOfWay way = new RightOfWay(Duration.ofMillis(20));
        CompletableFuture<String> halt = CompletableFuture.supplyAsync(() -> way.first(this::halt));
        begun.await();
        CompletableFuture.runAsync(way::giveWay).get(10, TimeUnit.SECONDS);
        assertThat(halt).isNotDone();
        end.countDown();
        halt.get();
    }

    @Test
    void whoHaltsWaitsForNobody() {
        RightOfWay way = new RightOfWay(Duration.ofDays(1));
        assertThat(way.first(() -> {
                    way.giveWay();
                    return way.mine();
                }))
                .isTrue();
    }

    @Test
    void aHaltThatFailsLeavesTheWayFree() {
        RightOfWay way = new RightOfWay(Duration.ofDays(1));
        CompletableFuture<Object> halt = CompletableFuture.supplyAsync(() -> way.first(() -> {
            throw new IllegalStateException("the database is away");
        }));
        assertThat(halt).failsWithin(Duration.ofSeconds(10));
        way.giveWay();
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() throws Exception {
        RightOfWay way = new RightOfWay(Duration.ofDays(1));
        CompletableFuture<String> halt = CompletableFuture.supplyAsync(() -> way.first(this::halt));
        begun.await();
        Thread frame = new Thread(way::giveWay);
        frame.start();
        frame.interrupt();
        frame.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(frame.isAlive()).isFalse();
        end.countDown();
        assertThat(halt.get()).isEqualTo("halted");
    }

    private String halt() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "halted";
    }

    private static boolean stillWaits(CompletableFuture<Void> work) throws Exception {
        try {
            work.get(100, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException waiting) {
            return true;
        }
    }
}
