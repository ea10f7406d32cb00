/** Tests of the commands. */
@NullMarked
package org.grekko.backtest;

import org.jspecify.annotations.NullMarked;
