package org.grekko.risk;

import jakarta.enterprise.context.ApplicationScoped;
import org.grekko.risk.domain.RiskModel;

/** How assets move together by what is known now: read by every decision, replaced in the background. */
@ApplicationScoped
public class RiskModels {
    private volatile RiskModel current = RiskModel.ASSUMED;

    /** The present model; before the first estimate the one that knows no asset. */
    public RiskModel current() {
        return current;
    }

    /** Takes over an estimate. */
    public void replace(RiskModel estimate) {
        current = estimate;
    }
}
