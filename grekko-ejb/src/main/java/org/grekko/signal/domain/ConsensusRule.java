package org.grekko.signal.domain;

/**
 * How votes become a decision.
 *
 * @param quorum how many votes other than HOLD are needed, 1 or more
 * @param threshold how far the score must be from zero, 0 to 1
 */
public record ConsensusRule(int quorum, double threshold) {
    /** One vote suffices, and the winning side needs three quarters of the spoken weight. */
    public static final ConsensusRule DEFAULT = new ConsensusRule(1, 0.5);

    /** The name under which decisions name this rule. */
    public String name() {
        return "WEIGHTED_MAJORITY quorum " + quorum + " threshold " + threshold;
    }
}
