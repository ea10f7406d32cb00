/** Coinbase Advanced Trade: spot, as its API documentation of 2026 describes it. */
@NullMarked
package org.grekko.venue.coinbase;

import org.jspecify.annotations.NullMarked;
