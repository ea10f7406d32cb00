package org.grekko.risk;

/** The answer to a wish about a resumption that takes two people. */
public sealed interface ResumptionAnswer {
    /** It stands like that now. */
    record Done(ProposedResumption now) implements ResumptionAnswer {}

    /** Not now; the text says why, and the way out. */
    record NotNow(String why) implements ResumptionAnswer {}

    /** Who proposes does not decide. */
    record OwnProposal() implements ResumptionAnswer {}

    /** There is none. */
    record Missing() implements ResumptionAnswer {}
}
