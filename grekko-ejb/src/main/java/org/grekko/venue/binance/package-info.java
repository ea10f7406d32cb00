/** Binance: spot and USD-M futures, as its API documentation of 2026 describes them. */
@NullMarked
package org.grekko.venue.binance;

import org.jspecify.annotations.NullMarked;
