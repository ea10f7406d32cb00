package org.grekko.model.domain.lifecycle;

/** A wish to go up, with what it rests on. */
public sealed interface PromotionRequest {
    /** The stage that is wished. */
    Stage to();

    /** Research to candidate, on a backtest and the check for look-ahead. */
    record ToCandidate(ResearchEvidence evidence, LookaheadRun lookahead) implements PromotionRequest {
        @Override
        public Stage to() {
            return Stage.CANDIDATE;
        }
    }

    /** Candidate to paper. */
    record ToPaper(Readiness readiness) implements PromotionRequest {
        @Override
        public Stage to() {
            return Stage.PAPER;
        }
    }

    /** Paper to live, on a paper session. */
    record ToLive(PaperEvidence evidence, Readiness readiness) implements PromotionRequest {
        @Override
        public Stage to() {
            return Stage.LIVE;
        }
    }

    /**
     * Whether the next stage is prepared.
     *
     * @param account whether an account is named for it
     * @param riskLimits whether its risk limits are configured
     * @param registered whether the model is registered with what runs it there
     * @param budgets the budget fractions of all models of that stage together, this one included
     */
    record Readiness(boolean account, boolean riskLimits, boolean registered, double budgets) {
        /** The same with that sum of budgets. */
        public Readiness withBudgets(double sum) {
            return new Readiness(account, riskLimits, registered, sum);
        }
    }
}
