package org.grekko.compliance.domain;

/** Where the erasure of personal data stands. */
public enum ErasureStatus {
    /** One person asked for it. */
    PROPOSED,
    /** Another person refused. */
    REJECTED,
    /** Another person agreed; it is worked off, batch by batch, and goes on after a crash. */
    APPROVED,
    /** Nothing of it is left but what the request itself says. */
    DONE
}
