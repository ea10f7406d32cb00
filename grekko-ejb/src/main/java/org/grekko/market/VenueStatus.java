package org.grekko.market;

import java.time.Duration;

/**
 * A venue's sign of life.
 *
 * @param open whether it takes orders
 * @param clockOffset the venue's clock minus ours
 * @param roundTrip how long the answer took
 * @param message the venue's words; empty when it has none
 */
public record VenueStatus(boolean open, Duration clockOffset, Duration roundTrip, String message) {}
