package org.grekko.compliance;

import org.grekko.shared.Erasure;

/**
 * A wish to have personal data erased.
 *
 * @param kind what the value is
 * @param value the value, {@value #SHORTEST} to {@value #LONGEST_VALUE} characters
 * @param reference the request as others know it, {@value #SHORTEST} to {@value #LONGEST_REFERENCE} characters
 * @param reason why it is lawful, 3 to 500 characters
 * @param by who asks
 */
public record NewErasure(Erasure.Kind kind, String value, String reference, String reason, String by) {
    /** The fewest characters of a value and of a reference. */
    public static final int SHORTEST = 3;
    /** The most characters of a value. */
    public static final int LONGEST_VALUE = 200;
    /** The most characters of a reference. */
    public static final int LONGEST_REFERENCE = 120;
}
