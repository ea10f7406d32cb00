/** Rows of replays. */
@NullMarked
package org.grekko.trading.store;

import org.jspecify.annotations.NullMarked;
