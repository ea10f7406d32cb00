package org.grekko.trading.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration OLDEST = Duration.ofSeconds(5);

    @Test
    void whatIsMissingIsNamedInTheOrderInWhichItWouldBeMended() {
        assertThat(see()).isEqualTo(new Outlook(Outlook.Sight.NO_VENUE, List.of(), 0));
        assertThat(see(heard("KRAKEN", "BTC/USD", 0, true)))
                .isEqualTo(new Outlook(Outlook.Sight.ONE_VENUE, List.of("KRAKEN"), 0));
        assertThat(see(heard("KRAKEN", "BTC/USD", 0, true), heard("COINBASE", "BTC/USD", 0, false)))
                .isEqualTo(new Outlook(Outlook.Sight.NO_ACCOUNT, List.of("COINBASE"), 0));
        assertThat(see(heard("KRAKEN", "BTC/USD", 0, true), heard("COINBASE", "BTC/USD", 5, true)))
                .isEqualTo(new Outlook(Outlook.Sight.STALE, List.of("COINBASE"), 0));
        assertThat(see(heard("KRAKEN", "BTC/USD", 0, true), heard("BINANCE", "BTC/USDT", 0, true)))
                .isEqualTo(new Outlook(Outlook.Sight.NO_COMMON_PAIR, List.of("BINANCE", "KRAKEN"), 0));
        assertThat(see(heard("KRAKEN", "BTC/USD", 0, true), heard("COINBASE", "BTC/USD", 4, true)))
                .isEqualTo(new Outlook(Outlook.Sight.COMPARING, List.of("COINBASE", "KRAKEN"), 1));
    }

    @Test
    void pairsAreComparedExactlyWhenAFreshBookOfOneIsHeardOnTwoComparableVenues() {
        for (long seed = 1; seed <= 500; seed++) {
            Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
            List<Outlook.Heard> markets = new ArrayList<>();
            for (int i = dice.nextInt(8); i > 0; i--) {
                markets.add(heard(
                        "V" + dice.nextInt(4), "P" + dice.nextInt(3) + "/USD", dice.nextInt(8), dice.nextInt(4) > 0));
            }
            Outlook outlook = Outlook.of(markets, NOW, OLDEST);
            int naive = naive(markets);
            assertThat(outlook.pairs()).as("seed " + seed).isEqualTo(naive);
            assertThat(outlook.sight() == Outlook.Sight.COMPARING)
                    .as("seed " + seed)
                    .isEqualTo(naive > 0);
        }
    }

    /** Every two markets held against each other. */
    private static int naive(List<Outlook.Heard> markets) {
        Set<String> pairs = new HashSet<>();
        for (Outlook.Heard one : markets) {
            for (Outlook.Heard other : markets) {
                if (usable(one)
                        && usable(other)
                        && one.pair().equals(other.pair())
                        && !one.venue().equals(other.venue())) {
                    pairs.add(one.pair());
                }
            }
        }
        return pairs.size();
    }

    private static boolean usable(Outlook.Heard market) {
        return market.comparable() && Duration.between(market.at(), NOW).compareTo(OLDEST) < 0;
    }

    private static Outlook see(Outlook.Heard... markets) {
        return Outlook.of(List.of(markets), NOW, OLDEST);
    }

    private static Outlook.Heard heard(String venue, String pair, int secondsAgo, boolean comparable) {
        return new Outlook.Heard(venue, pair, NOW.minusSeconds(secondsAgo), comparable);
    }
}
