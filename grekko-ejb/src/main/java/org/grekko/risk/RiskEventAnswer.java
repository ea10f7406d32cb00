package org.grekko.risk;

/** The answer to who acknowledges or resolves a risk event. */
public sealed interface RiskEventAnswer {
    /** It is done; how the event stands now. */
    record Done(RiskEvent now) implements RiskEventAnswer {}

    /** There is no such event. */
    record Missing() implements RiskEventAnswer {}

    /** It is not in a state where this can be done. */
    record NotNow(RiskEvent now) implements RiskEventAnswer {}
}
