package org.grekko.risk.domain.rules;

import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskPicture;

/** Rules on the size of one order; what only reduces may have any. */
public final class SizeRules {
    private SizeRules() {}

    /** The order is large enough. */
    public static Judgement smallest(Proposal proposal, RiskPicture picture) {
        return proposal.reduceOnly()
                ? Judgement.FREE
                : Judgement.atLeast(proposal.notional(), picture.limits().minOrderNotional());
    }

    /** The order is small enough. */
    public static Judgement largest(Proposal proposal, RiskPicture picture) {
        return proposal.reduceOnly()
                ? Judgement.FREE
                : Judgement.atMost(proposal.notional(), picture.limits().maxOrderNotional());
    }
}
