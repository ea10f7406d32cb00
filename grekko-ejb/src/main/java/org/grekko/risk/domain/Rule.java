package org.grekko.risk.domain;

/** One pre-trade rule. */
@FunctionalInterface
public interface Rule {
    /** What it says of the order, from what the picture shows and nothing else. */
    Judgement judge(Proposal proposal, RiskPicture picture);
}
