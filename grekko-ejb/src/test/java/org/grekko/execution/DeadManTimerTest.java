package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The timer that a venue cancels by, as long as we live and after. */
class DeadManTimerTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USDT");
    private static final AssetPair ETH = AssetPair.of("ETH/USDT");
    private static final String ALL = "all";

    private Instant now = Instant.parse("2026-01-31T00:00:00Z");

    /** A venue that remembers when it would cancel, by market. */
    private final class Venue implements DeadManSwitch {
        private final boolean whole;
        private final Map<String, Instant> fires = new HashMap<>();
        private boolean silent;
        private boolean deaf;
        private int calls;

        Venue(boolean whole) {
            this.whole = whole;
        }

        @Override
        public boolean wholeAccount() {
            return whole;
        }

        @Override
        public boolean countdown(@Nullable AssetPair pair, Duration after) {
            calls++;
            assertThat(pair == null).isEqualTo(whole);
            if (silent) {
                throw new VenueException(VenueError.of("X", VenueErrorMeaning.TIMEOUT, "none", "no answer"));
            }
            String market = pair == null ? ALL : pair.toString();
            if (after.isZero()) {
                fires.remove(market);
            } else if (!deaf) {
                fires.put(market, now.plus(after));
            }
            return !deaf;
        }
    }

    @Test
    void itIsRenewedThreeTimesInItsLifeAndNotMore() {
        Venue venue = new Venue(true);
        DeadManTimer timer = new DeadManTimer(venue, () -> now);
        for (int second = 0; second < 60; second++) {
            assertThat(timer.renew(30, Set.of())).isEmpty();
            now = now.plusSeconds(1);
        }
        assertThat(venue.calls).isEqualTo(6);
        assertThat(timer.standing().armed()).isTrue();
        now = now.plusSeconds(31);
        assertThat(timer.standing().armed()).isFalse();
    }

    @Test
    void aVenueThatDoesNotConfirmIsToldOnceAndAgainWhenItDoes() {
        Venue venue = new Venue(true);
        DeadManTimer timer = new DeadManTimer(venue, () -> now);
        venue.deaf = true;
        assertThat(timer.renew(6, Set.of()))
                .hasValueSatisfying(news -> assertThat(news.confirmed()).isFalse());
        now = now.plusSeconds(1);
        venue.silent = true;
        assertThat(timer.renew(6, Set.of())).isEmpty();
        assertThat(timer.standing().problem()).contains("TIMEOUT");
        venue.silent = false;
        venue.deaf = false;
        now = now.plusSeconds(2);
        assertThat(timer.renew(6, Set.of()))
                .hasValueSatisfying(news -> assertThat(news.confirmed()).isTrue());
        assertThat(timer.standing()).isEqualTo(new DeadManTimer.Standing(6, true, now, null));
    }

    @Test
    void turnedOffItIsDisarmedAtTheVenue() {
        Venue venue = new Venue(true);
        DeadManTimer timer = new DeadManTimer(venue, () -> now);
        assertThat(timer.renew(30, Set.of())).isEmpty();
        assertThat(venue.fires).containsKey(ALL);
        assertThat(timer.renew(0, Set.of())).isEmpty();
        assertThat(venue.fires).isEmpty();
        assertThat(timer.standing().armed()).isFalse();
        int calls = venue.calls;
        assertThat(timer.renew(0, Set.of())).isEmpty();
        assertThat(venue.calls).isEqualTo(calls);
    }

    @Test
    void whileWeLiveNoMarketWithOrdersFiresAndOneWithoutHasNoTimer() {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed);
            Venue venue = new Venue(false);
            DeadManTimer timer = new DeadManTimer(venue, () -> now);
            int setting = 5 + dice.nextInt(60);
            for (int second = 0; second < 200; second++) {
                Set<AssetPair> working = new HashSet<>();
                if (dice.nextInt(10) > 1) {
                    working.add(BTC);
                }
                if (dice.nextBoolean()) {
                    working.add(ETH);
                }
                assertThat(timer.renew(setting, working)).as("seed " + seed).isEmpty();
                for (AssetPair pair : Set.of(BTC, ETH)) {
                    Instant fires = venue.fires.get(pair.toString());
                    assertThat(fires != null).as("seed " + seed).isEqualTo(working.contains(pair));
                    assertThat(fires == null || fires.isAfter(now))
                            .as("seed " + seed)
                            .isTrue();
                }
                now = now.plusSeconds(1);
            }
        }
    }
}
