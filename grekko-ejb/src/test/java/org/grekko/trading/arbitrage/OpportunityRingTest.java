package org.grekko.trading.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.execution.domain.arbitrage.LimitingFactor;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.execution.domain.arbitrage.OpportunityLeg;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class OpportunityRingTest {
    private static final Instant BEGUN = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void sightingsOfOneWayAreOneRowWithTheNewestFigures() {
        OpportunityRing ring = new OpportunityRing();
        ring.add(seen("KRAKEN", "COINBASE", "30", 0));
        ring.add(seen("COINBASE", "KRAKEN", "5", 1));
        ring.add(seen("KRAKEN", "COINBASE", "20", 2));
        List<OpportunityRing.Way> ways = ring.ways();
        assertThat(ways).extracting(OpportunityRing.Way::times).containsExactly(2, 1);
        OpportunityRing.Way first = ways.get(0);
        assertThat(first.way()).isEqualTo("BUY BTC/USD KRAKEN, SELL BTC/USD COINBASE");
        assertThat(first.last().opportunity().netBps()).isEqualByComparingTo("20");
        assertThat(first.bestBps()).isEqualByComparingTo("30");
        assertThat(first.first()).isEqualTo(BEGUN);
    }

    @Test
    void theWaysTogetherAreTheSightingsThatAreKept() {
        for (long seed = 1; seed <= 60; seed++) {
            Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
            OpportunityRing ring = new OpportunityRing();
            List<OpportunityRing.Seen> all = new ArrayList<>();
            for (int i = dice.nextInt(OpportunityRing.MOST * 2); i > 0; i--) {
                OpportunityRing.Seen one =
                        seen("V" + dice.nextInt(3), "W" + dice.nextInt(3), "" + dice.nextInt(90), all.size());
                all.add(one);
                ring.add(one);
            }
            List<OpportunityRing.Seen> kept = all.subList(Math.max(0, all.size() - OpportunityRing.MOST), all.size());
            List<OpportunityRing.Way> ways = ring.ways();
            assertThat(ways.stream().mapToInt(OpportunityRing.Way::times).sum())
                    .as("seed " + seed)
                    .isEqualTo(kept.size());
            for (OpportunityRing.Way way : ways) {
                List<OpportunityRing.Seen> of = kept.stream()
                        .filter(each -> each.opportunity()
                                .legs()
                                .equals(way.last().opportunity().legs()))
                        .toList();
                assertThat(way.times()).as("seed " + seed).isEqualTo(of.size());
                assertThat(way.last()).as("seed " + seed).isEqualTo(of.get(of.size() - 1));
                assertThat(way.first()).as("seed " + seed).isEqualTo(of.get(0).seenAt());
                assertThat(of)
                        .as("seed " + seed)
                        .allMatch(each -> each.opportunity().netBps().compareTo(way.bestBps()) <= 0)
                        .anyMatch(each -> each.opportunity().netBps().compareTo(way.bestBps()) == 0);
            }
        }
    }

    private static OpportunityRing.Seen seen(String buyAt, String sellAt, String bps, int second) {
        Opportunity found = new Opportunity(
                Opportunity.Kind.CROSS_VENUE,
                "USD",
                BigDecimal.ONE,
                List.of(leg(buyAt, Side.BUY), leg(sellAt, Side.SELL)),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                new BigDecimal("9"),
                new BigDecimal(bps),
                LimitingFactor.DEPTH,
                BEGUN);
        return new OpportunityRing.Seen(found, "DISABLED", BEGUN.plusSeconds(second));
    }

    private static OpportunityLeg leg(String venue, Side side) {
        return new OpportunityLeg(
                venue,
                AssetPair.of("BTC/USD"),
                side,
                BigDecimal.ONE,
                new BigDecimal("100"),
                new BigDecimal("100"),
                BigDecimal.ONE);
    }
}
