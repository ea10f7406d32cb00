package org.grekko.risk.domain;

/** What can happen to a risk event. */
public enum RiskEventStep {
    /** A person takes note of it. */
    ACKNOWLEDGE,
    /** Its time to be acknowledged is over. */
    ESCALATE,
    /** It has become graver. */
    WORSEN,
    /** A risk manager says that it is over. */
    RESOLVE
}
