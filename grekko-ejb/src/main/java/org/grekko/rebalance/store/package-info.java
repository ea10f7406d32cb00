/** Rows of sessions and their boundaries. */
@NullMarked
package org.grekko.rebalance.store;

import org.jspecify.annotations.NullMarked;
