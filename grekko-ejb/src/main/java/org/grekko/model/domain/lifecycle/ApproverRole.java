package org.grekko.model.domain.lifecycle;

/** In which role somebody approves a promotion. */
public enum ApproverRole {
    /** Approves paper trading; may be the second person for live trading. */
    PORTFOLIO_MANAGER,
    /** Approves live trading; one of the two persons must be one. */
    FUND_MANAGER;

    /** Whether the role may approve that stage. */
    public boolean mayApprove(Stage stage) {
        return stage == Stage.LIVE || (stage == Stage.PAPER && this == PORTFOLIO_MANAGER);
    }
}
