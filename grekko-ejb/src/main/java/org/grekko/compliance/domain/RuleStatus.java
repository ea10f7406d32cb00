package org.grekko.compliance.domain;

/** Where a version of a rule stands. */
public enum RuleStatus {
    /** One person wants it. */
    PROPOSED,
    /** Another person agreed; it holds when its time has come. */
    APPROVED,
    /** Another person refused. */
    REJECTED,
    /** It came into force; a later version of the same rule may have taken its place. */
    IN_FORCE
}
