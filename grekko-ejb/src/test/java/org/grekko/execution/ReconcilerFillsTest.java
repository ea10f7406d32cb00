package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps book what a venue lists late, once, and do not ask the books about the same fill at every sweep. */
class ReconcilerFillsTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USDT");
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final int SWEEPS = 60;

    private final OneOrder order = new OneOrder(Duration.ofSeconds(6));
    private final List<VenueFill> happened = new ArrayList<>();
    private final Map<String, Instant> listedFrom = new HashMap<>();
    private final Set<String> booked = new HashSet<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private int doubled;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFillIsBookedOnceAndAskedForTwiceAtMost(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        TradingVenue venue = stub(TradingVenue.class, this::venue);
        OrderDiary diary = stub(OrderDiary.class, this::diary);
        Courier courier = new Courier(
                venue,
                diary,
                pair -> {
                    throw new IllegalStateException("nothing is fitted");
                },
                order);
        Reconciler reconciler = new Reconciler(courier, diary, order.now(), order);
        reconciler.touch(PAIR);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            trade(dice, dice.nextInt(30));
            order.pass(BETWEEN);
            assertThat(reconciler.sweep().agrees()).isTrue();
        }
        order.pass(Duration.ofMinutes(1));
        reconciler.sweep();
        assertThat(booked).hasSize(happened.size());
        assertThat(doubled).isZero();
        assertThat(asked.values()).allMatch(times -> times <= 2);
    }

    /** Fills that the venue lists at once or up to half a minute later; some were heard on the stream. */
    private void trade(SplittableRandom dice, int count) {
        for (int i = 0; i < count; i++) {
            String id = "T" + happened.size();
            happened.add(new VenueFill(
                    id,
                    "7",
                    "O-1",
                    PAIR,
                    Side.BUY,
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    BigDecimal.ZERO,
                    "USDT",
                    true,
                    order.now()));
            listedFrom.put(id, order.now().plusSeconds(dice.nextInt(30)));
            if (dice.nextBoolean()) {
                booked.add(id);
            }
        }
    }

    private Object venue(String method, Object... arguments) {
        return switch (method) {
            case "openOrders" -> List.of();
            case "fills" ->
                happened.stream()
                        .filter(fill -> !fill.at().isBefore((Instant) arguments[1]))
                        .filter(fill -> !listedFrom
                                .getOrDefault(fill.venueTradeId(), Instant.MAX)
                                .isAfter(order.now()))
                        .toList();
            default -> throw new IllegalStateException(method);
        };
    }

    private Object diary(String method, Object... arguments) {
        return switch (method) {
            case "open" -> List.of();
            case "named" -> order.named(null, "7");
            case "unknown" -> unknown((List<?>) arguments[0]);
            case "filled" -> filled((VenueFill) arguments[1]);
            default -> throw new IllegalStateException(method);
        };
    }

    private List<VenueFill> unknown(List<?> fills) {
        List<VenueFill> all = fills.stream().map(VenueFill.class::cast).toList();
        all.forEach(fill -> asked.merge(fill.venueTradeId(), 1, Integer::sum));
        return all.stream()
                .filter(fill -> !booked.contains(fill.venueTradeId()))
                .toList();
    }

    private boolean filled(VenueFill fill) {
        boolean fresh = booked.add(fill.venueTradeId());
        doubled += fresh ? 0 : 1;
        return fresh;
    }

    private interface Answer {
        Object to(String method, Object... arguments);
    }

    private static <T> T stub(Class<T> port, Answer answer) {
        InvocationHandler handler = (self, method, arguments) -> answer.to(method.getName(), arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
