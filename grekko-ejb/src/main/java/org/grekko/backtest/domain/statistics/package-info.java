/** How far the figures of a backtest can be trusted: significance, overfitting, confidence. */
@NullMarked
package org.grekko.backtest.domain.statistics;

import org.jspecify.annotations.NullMarked;
