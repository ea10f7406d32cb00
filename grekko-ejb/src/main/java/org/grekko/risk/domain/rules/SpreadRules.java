package org.grekko.risk.domain.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskPicture;

/** Rules on how the portfolio's risk is spread: concentration, correlation and value at risk, judged by what an order adds. */
public final class SpreadRules {
    private SpreadRules() {}

    /** Not too much is in too few assets. */
    public static Judgement concentration(Proposal proposal, RiskPicture picture) {
        if (!proposal.enters()) {
            return Judgement.FREE;
        }
        double after = picture.exposures()
                .concentration(
                        proposal.pair().base(),
                        proposal.notional().doubleValue(),
                        picture.nav().doubleValue());
        return measured(after, picture.limits().maxConcentration());
    }

    /** Not too much moves together. */
    public static Judgement correlation(Proposal proposal, RiskPicture picture) {
        if (!proposal.enters()) {
            return Judgement.FREE;
        }
        double after = picture.exposures()
                .correlated(
                        proposal.pair().base(),
                        proposal.notional().doubleValue(),
                        picture.limits().correlationThreshold().doubleValue());
        return measured(after, picture.ofNav(picture.limits().maxCorrelatedFraction()));
    }

    /** The value at risk stays within its part of NAV. */
    public static Judgement valueAtRisk(Proposal proposal, RiskPicture picture) {
        if (!proposal.enters()) {
            return Judgement.FREE;
        }
        double after = picture.exposures()
                .valueAtRisk(proposal.pair().base(), proposal.notional().doubleValue());
        return measured(after, picture.ofNav(picture.limits().maxVarFraction()));
    }

    /** An estimate, in the digits that it is good for, so that roundings of floating point refuse nothing. */
    private static Judgement measured(double value, BigDecimal limit) {
        return Judgement.atMost(new BigDecimal(value, MathContext.DECIMAL32), limit);
    }
}
