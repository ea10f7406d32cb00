/** Prices, candles and depth. */
@NullMarked
package org.grekko.web.ui.market;

import org.jspecify.annotations.NullMarked;
