/** Kraken: spot over REST and WebSocket version 2, as its API documentation of 2026 describes them. */
@NullMarked
package org.grekko.venue.kraken;

import org.jspecify.annotations.NullMarked;
