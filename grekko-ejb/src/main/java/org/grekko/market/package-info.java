/** Market data: pairs, instruments, candles, feeds and the consolidated price. */
@NullMarked
package org.grekko.market;

import org.jspecify.annotations.NullMarked;
