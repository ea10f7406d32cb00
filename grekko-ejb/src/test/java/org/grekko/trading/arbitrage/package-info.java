/** Tests of what is shown of arbitrage. */
@NullMarked
package org.grekko.trading.arbitrage;

import org.jspecify.annotations.NullMarked;
