package org.grekko.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.grekko.agent.domain.RsiReversion;
import org.grekko.agent.domain.SmaCross;
import org.grekko.agent.domain.Stance;
import org.grekko.agent.domain.Strategy;
import org.grekko.market.domain.MarketSimulation;
import org.grekko.market.domain.SimulatedHistory;
import org.grekko.market.domain.SimulatedPair;
import org.junit.jupiter.api.Test;

/** What a person sees who starts the demo for the first time. */
class FirstMarketTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration WATCHED = Duration.ofMinutes(3);
    private static final int LONGEST_WAIT_SECONDS = 40;

    @Test
    void wheneverItIsStartedAnAgentBuysWithinTheFirstMinute() {
        MarketSimulation market = new MarketSimulation(SimulatedPair.DEMO, SimulatedFeed.FIRST_SEED);
        List<BarClosed> bars = new ArrayList<>(SimulatedHistory.run(market, NOW));
        for (Instant at = NOW; at.isBefore(NOW.plus(WATCHED)); ) {
            at = at.plus(MarketSimulation.STEP);
            bars.addAll(market.step(at).closed());
        }
        TreeSet<Instant> purchases = new TreeSet<>();
        SimulatedPair.DEMO.forEach(each -> purchases.addAll(purchases(each, bars)));
        Instant last = NOW;
        for (Instant purchase : purchases.tailSet(NOW)) {
            assertThat(Duration.between(last, purchase).toSeconds())
                    .as("wait from " + last + " to " + purchase)
                    .isLessThanOrEqualTo(LONGEST_WAIT_SECONDS);
            last = purchase;
        }
        assertThat(last).isAfter(NOW.plus(WATCHED).minusSeconds(LONGEST_WAIT_SECONDS));
    }

    /** When the follower or the reverter would buy; the parameters are those of the demo. */
    private static List<Instant> purchases(SimulatedPair terms, List<BarClosed> bars) {
        Strategy follower =
                new SmaCross().create(Map.of("fast", 5.0, "slow", 20.0, "stopPct", 0.01, "targetPct", 0.02));
        Strategy reverter = new RsiReversion()
                .create(Map.of(
                        "period", 30.0, "oversold", 30.0, "overbought", 70.0, "stopPct", 0.01, "targetPct", 0.02));
        List<Instant> purchases = new ArrayList<>();
        for (BarClosed bar : bars) {
            if (bar.venue().equals(MarketHub.SIMULATED)
                    && bar.interval() == Interval.S5
                    && bar.pair().equals(terms.pair())) {
                Stance one = follower.onBar(bar.candle()).stance();
                Stance other = reverter.onBar(bar.candle()).stance();
                if ((one == Stance.BUY && other != Stance.SELL) || (other == Stance.BUY && one != Stance.SELL)) {
                    purchases.add(bar.candle().time().plus(Interval.S5.duration()));
                }
            }
        }
        return purchases;
    }
}
