/** Statistics of samples, once for all contexts: moments, quantiles, the ratio of Sharpe. Pure functions of numbers. */
@NullMarked
package org.grekko.shared.statistics;

import org.jspecify.annotations.NullMarked;
