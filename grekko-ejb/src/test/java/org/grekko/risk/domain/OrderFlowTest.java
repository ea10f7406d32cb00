package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.risk.domain.Pictures.AGENT;
import static org.grekko.risk.domain.Pictures.NOW;
import static org.grekko.risk.domain.Pictures.at;
import static org.grekko.risk.domain.Pictures.buy;
import static org.grekko.risk.domain.Pictures.sell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Repetitions, message rates and the throttle that only a person re-arms. */
class OrderFlowTest {
    private final Pictures pictures = new Pictures();

    private String place(Proposal proposal) {
        String answer = pictures.answer(proposal);
        if (answer.equals("approved")) {
            pictures.flow.approved(proposal, pictures.limits);
        }
        return answer;
    }

    @Test
    void theSameOrderPassesSoOftenAndThenOnlyLater() {
        pictures.limit(Limit.MAX_DUPLICATES, "2").limit(Limit.DUPLICATE_SECONDS, "5");
        assertThat(place(buy("100"))).isEqualTo("approved");
        assertThat(place(buy("100.00"))).isEqualTo("approved");
        assertThat(place(buy("100"))).isEqualTo("DUPLICATE_ORDER 3 2");
        assertThat(place(sell("100", false))).isEqualTo("approved");
        assertThat(place(at(buy("100"), NOW.plusSeconds(6)))).isEqualTo("approved");
    }

    @Test
    void cancelsKeepAPartOfTheMessagesForThemselves() {
        pictures.limit(Limit.MAX_AGENT_MESSAGES, "10").limit(Limit.CANCEL_RESERVE_FRACTION, "0.2");
        for (int sent = 0; sent < 8; sent++) {
            assertThat(place(buy(String.valueOf(100 + sent)))).isEqualTo("approved");
        }
        assertThat(place(buy("200"))).isEqualTo("AGENT_MESSAGE_RATE 9 8");
        assertThat(place(sell("1", true))).isEqualTo("approved");
        for (int cancelled = 0; cancelled < 50; cancelled++) {
            pictures.flow.message(AGENT, "PAPER", NOW);
        }
        assertThat(pictures.flow.agentMessages(AGENT, NOW)).isEqualTo(59);
        assertThat(place(at(buy("200"), NOW.plusSeconds(10)))).isEqualTo("approved");
    }

    @Test
    void messagesToAVenueCountForAllAgents() {
        pictures.limit(Limit.MAX_VENUE_MESSAGES, "5").limit(Limit.CANCEL_RESERVE_FRACTION, "0.2");
        for (int sent = 0; sent < 4; sent++) {
            pictures.flow.message(null, "PAPER", NOW);
        }
        assertThat(place(buy("200"))).isEqualTo("VENUE_MESSAGE_RATE 5 4");
    }

    @Test
    void anAgentThatRepeatsItselfStandsStillUntilItIsRearmed() {
        pictures.limit(Limit.MAX_REPEATS, "3").limit(Limit.REPEAT_SECONDS, "60");
        for (int sent = 0; sent < 3; sent++) {
            assertThat(place(buy(String.valueOf(100 + sent)))).isEqualTo("approved");
        }
        assertThat(place(buy("200"))).isEqualTo("REPEATED_EXECUTION 4 3");
        pictures.flow.stop(new OrderFlow.Trip(AGENT.toString(), 4, 3, NOW));
        pictures.flow.stop(new OrderFlow.Trip(AGENT.toString(), 9, 3, NOW));
        assertThat(pictures.flow.takeTrips()).hasSize(1);
        assertThat(pictures.flow.takeTrips()).isEmpty();
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(place(at(buy("200"), tomorrow))).isEqualTo("REPEATED_EXECUTION 4 3");
        assertThat(place(sell("1", true))).isEqualTo("approved");
        pictures.flow.rearm(AGENT.toString());
        assertThat(place(at(buy("200"), tomorrow))).isEqualTo("approved");
    }

    @Test
    void aWindowNeverMissesWhatIsYoungAndForgetsWhatIsOld() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            int seconds = dice.nextInt(1, 60);
            RateWindow window = new RateWindow(Duration.ofSeconds(seconds));
            Deque<Instant> all = new ArrayDeque<>();
            Instant now = NOW;
            for (int step = 0; step < 300; step++) {
                now = now.plusMillis(dice.nextInt(seconds * 100));
                if (dice.nextBoolean()) {
                    window.add(now);
                    all.add(now);
                }
                Instant certain = now.minusMillis(seconds * 900L);
                Instant possible = now.minusMillis(seconds * 1_000L);
                long least = all.stream().filter(each -> each.isAfter(certain)).count();
                long most =
                        all.stream().filter(each -> !each.isBefore(possible)).count();
                assertThat((long) window.count(now)).as("seed %d", seed).isBetween(least, most);
            }
        }
    }
}
