/** Rows of the backtests. */
@NullMarked
package org.grekko.backtest.store;

import org.jspecify.annotations.NullMarked;
