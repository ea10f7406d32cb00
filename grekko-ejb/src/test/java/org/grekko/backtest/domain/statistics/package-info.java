/** Tests of what tells how far figures can be trusted. */
@NullMarked
package org.grekko.backtest.domain.statistics;

import org.jspecify.annotations.NullMarked;
