package org.grekko.execution;

import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * What an order is called.
 *
 * @param pair its market
 * @param clientOrderId our id
 * @param venueOrderId the venue's id; null while we do not know it
 */
public record VenueOrderId(AssetPair pair, String clientOrderId, @Nullable String venueOrderId) {}
