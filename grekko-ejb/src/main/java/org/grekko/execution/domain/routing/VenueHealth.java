package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a venue does at the moment.
 *
 * @param bookAge how old the book is that is decided on
 * @param errorRate calls to the venue that failed, 0 to 1
 * @param open whether it takes orders
 * @param latency from intent to accepted, as measured; null when nothing was measured yet
 */
public record VenueHealth(Duration bookAge, BigDecimal errorRate, boolean open, @Nullable Duration latency) {}
