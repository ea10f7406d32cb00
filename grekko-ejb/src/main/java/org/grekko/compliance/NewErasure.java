package org.grekko.compliance;

import org.grekko.shared.Erasure;

/**
 * A wish to have personal data erased.
 *
 * @param kind what the value is
 * @param value the value, 3 to 200 characters
 * @param reference the request as others know it, 3 to 120 characters
 * @param reason why it is lawful, 3 to 500 characters
 * @param by who asks
 */
public record NewErasure(Erasure.Kind kind, String value, String reference, String reason, String by) {}
