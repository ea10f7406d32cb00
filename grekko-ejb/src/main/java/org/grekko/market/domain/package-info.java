/** Deciding code of the market: reading files of candles, building candles, the simulator. */
@NullMarked
package org.grekko.market.domain;

import org.jspecify.annotations.NullMarked;
