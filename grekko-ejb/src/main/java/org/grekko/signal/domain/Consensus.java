package org.grekko.signal.domain;

import java.util.Comparator;
import java.util.List;
import org.grekko.agent.domain.Stance;
import org.grekko.signal.Vote;

/**
 * Performance- and confidence-weighted majority with a quorum. The order in which votes arrive makes no
 * difference: they are summed in the order of the agents' names, and the first name wins between equals.
 */
public final class Consensus {
    private static final Comparator<Vote> BY_FORCE = Comparator.comparingDouble(Consensus::force)
            .reversed()
            .thenComparing(Vote::agentName)
            .thenComparing(Vote::agentId);

    private static final Comparator<Vote> IN_ORDER = Comparator.comparing(Vote::agentName)
            .thenComparing(Vote::agentId)
            .thenComparing(Vote::stance)
            .thenComparingDouble(Vote::confidence)
            .thenComparingDouble(Vote::weight);
    private static final double HEAVIEST = 1e6;

    private Consensus() {}

    /**
     * Settles the votes.
     *
     * @param rule quorum and threshold
     * @param votes any number, at most one an agent
     * @return the outcome
     * @throws IllegalArgumentException when a confidence or weight is not a number in its range
     */
    public static Verdict decide(ConsensusRule rule, List<Vote> votes) {
        votes.forEach(Consensus::check);
        List<Vote> spoken = votes.stream()
                .filter(vote -> vote.stance() != Stance.HOLD)
                .sorted(IN_ORDER)
                .toList();
        if (spoken.isEmpty()) {
            return hold(0, "ALL_HOLD");
        }
        if (spoken.size() < rule.quorum()) {
            return hold(0, "NO_QUORUM");
        }
        double total = spoken.stream().mapToDouble(Consensus::force).sum();
        double balance = spoken.stream()
                .mapToDouble(vote -> vote.stance() == Stance.BUY ? force(vote) : -force(vote))
                .sum();
        double score = total == 0 ? 0 : Math.max(-1, Math.min(1, balance / total));
        if (score == 0) {
            return hold(0, "TIE");
        }
        return Math.abs(score) < rule.threshold() ? hold(score, "BELOW_THRESHOLD") : majority(score, spoken);
    }

    private static Verdict majority(double score, List<Vote> spoken) {
        Stance outcome = score > 0 ? Stance.BUY : Stance.SELL;
        List<Vote> winners = spoken.stream()
                .filter(vote -> vote.stance() == outcome)
                .sorted(BY_FORCE)
                .toList();
        double weight = winners.stream().mapToDouble(Vote::weight).sum();
        double confidence =
                Math.min(1, winners.stream().mapToDouble(Consensus::force).sum() / weight);
        return new Verdict(
                outcome, score, confidence, "MAJORITY", winners.get(0).agentId());
    }

    private static Verdict hold(double score, String reason) {
        return new Verdict(Stance.HOLD, score, 0, reason, null);
    }

    private static double force(Vote vote) {
        return vote.weight() * vote.confidence();
    }

    private static void check(Vote vote) {
        boolean confident = vote.confidence() >= 0 && vote.confidence() <= 1;
        boolean weighty = vote.weight() > 0 && vote.weight() <= HEAVIEST;
        if (!confident || !weighty) {
            throw new IllegalArgumentException("vote of agent " + vote.agentId() + " has confidence "
                    + vote.confidence() + " and weight " + vote.weight());
        }
    }
}
