/** Backtests: over files from the command line, and over stored bars in the server. */
@NullMarked
package org.grekko.backtest;

import org.jspecify.annotations.NullMarked;
