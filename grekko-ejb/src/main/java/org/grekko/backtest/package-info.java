/** Backtests from the command line: files in, a result out. */
@NullMarked
package org.grekko.backtest;

import org.jspecify.annotations.NullMarked;
