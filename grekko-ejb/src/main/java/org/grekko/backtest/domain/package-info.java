/** The engine of backtests: one loop over bars, a simulated account, the measures of a run. */
@NullMarked
package org.grekko.backtest.domain;

import org.jspecify.annotations.NullMarked;
