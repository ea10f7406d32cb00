package org.grekko.watchdog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.execution.CancellingVenue;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** A venue with resting orders that fails as often as it is told, and to which orders may still be on their way. */
final class RestingVenue implements CancellingVenue {
    private final Random dice;
    private final double failing;
    private final List<VenueOrderState> working = new ArrayList<>();
    private final List<VenueOrderState> late = new ArrayList<>();
    private boolean dead;
    private int looks;

    RestingVenue(long seed, double failing) {
        this.dice = new Random(seed);
        this.failing = failing;
    }

    RestingVenue resting(int orders) {
        for (int i = 0; i < orders; i++) {
            working.add(order(i));
        }
        return this;
    }

    /** An order that arrives only after the venue was asked so often. */
    RestingVenue late(int orders) {
        for (int i = 0; i < orders; i++) {
            late.add(order(1_000 + i));
        }
        return this;
    }

    RestingVenue dead() {
        dead = true;
        return this;
    }

    int working() {
        return working.size() + late.size();
    }

    private static VenueOrderState order(int number) {
        return new VenueOrderState(
                "V" + number,
                null,
                AssetPair.of(number % 2 == 0 ? "BTC/USD" : "ETH/USD"),
                Side.BUY,
                OrderType.LIMIT,
                OrderStatus.NEW,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                BigDecimal.TEN,
                null,
                Instant.EPOCH);
    }

    private void answer() {
        if (dead || dice.nextDouble() < failing) {
            throw new VenueException(VenueError.of("TEST", VenueErrorMeaning.TIMEOUT, "timeout", "no answer"));
        }
    }

    @Override
    public String venue() {
        return "TEST";
    }

    @Override
    public void cancel(VenueOrderId id) {
        answer();
        working.removeIf(each -> each.venueOrderId().equals(id.venueOrderId()));
    }

    @Override
    public void cancelAll(AssetPair pair) {
        answer();
        working.removeIf(each -> each.pair().equals(pair));
    }

    @Override
    public List<VenueOrderState> openOrders(@Nullable AssetPair pair) {
        answer();
        List<VenueOrderState> now = List.copyOf(working);
        if (++looks == 2) {
            working.addAll(late);
            late.clear();
        }
        return now;
    }
}
