/** What happened to sessions. */
@NullMarked
package org.grekko.rebalance.event;

import org.jspecify.annotations.NullMarked;
