package org.grekko.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.grekko.agent.domain.Stance;
import org.grekko.signal.Vote;
import org.junit.jupiter.api.Test;

class ConsensusTest {
    private static final int SETS = 3_000;

    @Test
    void theOrderOfTheVotesMakesNoDifference() {
        for (long seed = 0; seed < SETS; seed++) {
            Random dice = new Random(seed);
            ConsensusRule rule = rule(dice);
            List<Vote> votes = votes(dice);
            Verdict first = Consensus.decide(rule, votes);
            for (int i = 0; i < 5; i++) {
                List<Vote> shuffled = new ArrayList<>(votes);
                Collections.shuffle(shuffled, dice);
                assertThat(Consensus.decide(rule, shuffled)).as("seed %d", seed).isEqualTo(first);
            }
        }
    }

    @Test
    void scoreAndConfidenceStayInTheirBounds() {
        for (long seed = 0; seed < SETS; seed++) {
            Random dice = new Random(seed);
            Verdict verdict = Consensus.decide(rule(dice), votes(dice));
            assertThat(verdict.score()).as("seed %d", seed).isBetween(-1.0, 1.0);
            assertThat(verdict.confidence()).as("seed %d", seed).isBetween(0.0, 1.0);
            assertThat(verdict.leadAgentId() == null).as("seed %d", seed).isEqualTo(verdict.outcome() == Stance.HOLD);
        }
    }

    @Test
    void oneMoreVoteToBuyNeverLowersTheScoreOrTurnsBuyIntoSomethingElse() {
        for (long seed = 0; seed < SETS; seed++) {
            Random dice = new Random(seed);
            ConsensusRule rule = rule(dice);
            List<Vote> votes = votes(dice);
            List<Vote> more = new ArrayList<>(votes);
            more.add(vote(dice, Stance.BUY));
            Verdict before = Consensus.decide(rule, votes);
            Verdict after = Consensus.decide(rule, more);
            if (!before.reason().equals("NO_QUORUM")) {
                assertThat(after.score()).as("seed %d", seed).isGreaterThanOrEqualTo(before.score() - 1e-12);
                assertThat(after.outcome() == Stance.SELL && before.outcome() != Stance.SELL)
                        .as("seed %d turned to SELL", seed)
                        .isFalse();
            }
            if (before.outcome() == Stance.BUY) {
                assertThat(after.outcome()).as("seed %d", seed).isEqualTo(Stance.BUY);
            }
        }
    }

    @Test
    void theScaleOfTheWeightsMakesNoDifference() {
        for (long seed = 0; seed < SETS; seed++) {
            Random dice = new Random(seed);
            ConsensusRule rule = new ConsensusRule(1 + dice.nextInt(3), 0.37);
            List<Vote> votes = votes(dice);
            double factor = Math.exp(dice.nextDouble() * 8 - 4);
            Verdict plain = Consensus.decide(rule, votes);
            Verdict scaled = Consensus.decide(
                    rule,
                    votes.stream()
                            .map(vote -> weighing(vote, vote.weight() * factor))
                            .toList());
            assertThat(scaled.outcome()).as("seed %d", seed).isEqualTo(plain.outcome());
            assertThat(scaled.score()).as("seed %d", seed).isCloseTo(plain.score(), within(1e-9));
            assertThat(scaled.confidence()).as("seed %d", seed).isCloseTo(plain.confidence(), within(1e-9));
        }
    }

    @Test
    void swappingBuyersAndSellersTurnsTheOutcomeAround() {
        for (long seed = 0; seed < SETS; seed++) {
            Random dice = new Random(seed);
            ConsensusRule rule = rule(dice);
            List<Vote> votes = votes(dice);
            Verdict plain = Consensus.decide(rule, votes);
            Verdict swapped = Consensus.decide(
                    rule, votes.stream().map(ConsensusTest::turned).toList());
            assertThat(swapped.score()).as("seed %d", seed).isCloseTo(-plain.score(), within(1e-12));
            assertThat(swapped.outcome()).as("seed %d", seed).isEqualTo(opposite(plain.outcome()));
        }
    }

    @Test
    void itIsTheWeightedBalanceOfPlainArithmetic() {
        List<Vote> votes =
                List.of(vote(1, Stance.BUY, 0.8, 1.5), vote(2, Stance.SELL, 0.5, 0.5), vote(3, Stance.HOLD, 0, 1));
        Verdict verdict = Consensus.decide(ConsensusRule.DEFAULT, votes);
        assertThat(verdict.score()).isCloseTo((1.2 - 0.25) / 1.45, within(1e-12));
        assertThat(verdict.confidence()).isCloseTo(0.8, within(1e-12));
        assertThat(verdict)
                .extracting(Verdict::outcome, Verdict::reason, Verdict::leadAgentId)
                .containsExactly(Stance.BUY, "MAJORITY", new UUID(0, 1));
    }

    @Test
    void everyReasonNotToActIsNamed() {
        Vote buy = vote(1, Stance.BUY, 0.8, 1);
        Vote sell = vote(2, Stance.SELL, 0.8, 1);
        Vote hold = vote(3, Stance.HOLD, 0, 1);
        assertThat(reason(1, List.of())).isEqualTo("ALL_HOLD");
        assertThat(reason(1, List.of(hold))).isEqualTo("ALL_HOLD");
        assertThat(reason(2, List.of(buy, hold))).isEqualTo("NO_QUORUM");
        assertThat(reason(1, List.of(buy, sell))).isEqualTo("TIE");
        assertThat(reason(1, List.of(vote(1, Stance.BUY, 0, 1)))).isEqualTo("TIE");
        assertThat(reason(1, List.of(buy, vote(2, Stance.SELL, 0.4, 1)))).isEqualTo("BELOW_THRESHOLD");
    }

    @Test
    void aScoreRightAtTheThresholdActs() {
        List<Vote> votes = List.of(vote(1, Stance.SELL, 0.75, 1), vote(2, Stance.BUY, 0.25, 1));
        assertThat(Consensus.decide(new ConsensusRule(1, 0.5), votes).outcome()).isEqualTo(Stance.SELL);
    }

    @Test
    void ofTwoEqualWinnersTheSmallerIdLeads() {
        List<Vote> votes = List.of(vote(7, Stance.BUY, 0.5, 1), vote(4, Stance.BUY, 0.5, 1));
        assertThat(Consensus.decide(ConsensusRule.DEFAULT, votes).leadAgentId()).isEqualTo(new UUID(0, 4));
    }

    @Test
    void votesThatAreNoNumbersAreRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.1}) {
            refused(vote(1, Stance.BUY, bad, 1));
            refused(vote(1, Stance.BUY, 0.5, bad));
        }
        refused(vote(1, Stance.BUY, 1.1, 1));
        refused(vote(1, Stance.BUY, 0.5, 0));
        refused(vote(1, Stance.BUY, 1, Double.MAX_VALUE));
    }

    @Test
    void anAgentWithoutAPastWeighsOneAndWinsOnlyAdd() {
        assertThat(AgentWeight.of(0, 0)).isEqualTo(1);
        for (int trades = 1; trades < 200; trades++) {
            for (int wins = 1; wins <= trades; wins++) {
                assertThat(AgentWeight.of(trades, wins))
                        .as("%d of %d", wins, trades)
                        .isBetween(0.5, 1.5)
                        .isGreaterThan(AgentWeight.of(trades, wins - 1));
            }
        }
    }

    private static void refused(Vote vote) {
        assertThatIllegalArgumentException()
                .as("%s", vote)
                .isThrownBy(() -> Consensus.decide(ConsensusRule.DEFAULT, List.of(vote)));
    }

    private static String reason(int quorum, List<Vote> votes) {
        return Consensus.decide(new ConsensusRule(quorum, 0.5), votes).reason();
    }

    private static ConsensusRule rule(Random dice) {
        return new ConsensusRule(1 + dice.nextInt(4), dice.nextDouble());
    }

    private static List<Vote> votes(Random dice) {
        List<Vote> votes = new ArrayList<>();
        int count = dice.nextInt(12);
        for (int i = 0; i < count; i++) {
            votes.add(vote(dice, List.of(Stance.values()).get(dice.nextInt(3))));
        }
        return votes;
    }

    /** Few agents and round numbers, so that equal votes and two votes of one agent come up as well. */
    private static Vote vote(Random dice, Stance stance) {
        double confidence = dice.nextBoolean() ? dice.nextInt(5) / 4.0 : dice.nextDouble();
        double weight = dice.nextBoolean() ? 1 : 0.5 + dice.nextDouble();
        return vote(dice.nextInt(12), stance, confidence, weight);
    }

    private static Vote vote(long agent, Stance stance, double confidence, double weight) {
        return new Vote(new UUID(0, agent), "agent-" + agent, null, stance, confidence, weight);
    }

    private static Vote weighing(Vote vote, double weight) {
        return new Vote(vote.agentId(), vote.agentName(), vote.signalId(), vote.stance(), vote.confidence(), weight);
    }

    private static Vote turned(Vote vote) {
        return new Vote(
                vote.agentId(),
                vote.agentName(),
                vote.signalId(),
                opposite(vote.stance()),
                vote.confidence(),
                vote.weight());
    }

    private static Stance opposite(Stance stance) {
        return switch (stance) {
            case BUY -> Stance.SELL;
            case SELL -> Stance.BUY;
            case HOLD -> Stance.HOLD;
        };
    }
}
