/** Instruments in the database and candles in the time series; private to the market context. */
@NullMarked
package org.grekko.market.store;

import org.jspecify.annotations.NullMarked;
