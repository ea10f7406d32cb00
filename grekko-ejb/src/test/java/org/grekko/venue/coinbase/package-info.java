/** What the adapter of Coinbase promises. */
@NullMarked
package org.grekko.venue.coinbase;

import org.jspecify.annotations.NullMarked;
