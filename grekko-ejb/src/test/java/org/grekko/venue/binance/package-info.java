/** Tests of Binance against recorded messages and independent signers. */
@NullMarked
package org.grekko.venue.binance;

import org.jspecify.annotations.NullMarked;
