/** What happens to backtests. */
@NullMarked
package org.grekko.backtest.event;

import org.jspecify.annotations.NullMarked;
