package org.grekko.risk.domain.rules;

import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.Rule;

/** Rules of compliance: what is forbidden whatever the portfolio holds. A way out stays open. */
public final class ComplianceRules {
    private ComplianceRules() {}

    /** The rule that refuses under that reason. */
    public static Rule of(DenialReason reason) {
        return (proposal, picture) ->
                proposal.reduceOnly() ? Judgement.FREE : picture.restrictions().judge(reason, proposal);
    }
}
