package org.grekko.compliance.domain;

/** What came of a finding. */
public enum Outcome {
    /** It only looked so. */
    FALSE_POSITIVE,
    /** It was told to whom it must be told. */
    REPORTED
}
