/** Tests of the engine. */
@NullMarked
package org.grekko.backtest.domain;

import org.jspecify.annotations.NullMarked;
