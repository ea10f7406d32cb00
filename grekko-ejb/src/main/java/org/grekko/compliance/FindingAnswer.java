package org.grekko.compliance;

/** The answer to who takes a finding a step further. */
public sealed interface FindingAnswer {
    /** It is done; how the finding stands now. */
    record Done(Finding now) implements FindingAnswer {}

    /** There is no such finding. */
    record Missing() implements FindingAnswer {}

    /** It is not in a state where this can be done. */
    record NotNow(Finding now) implements FindingAnswer {}
}
