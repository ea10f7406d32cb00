/** Tests of the sessions. */
@NullMarked
package org.grekko.rebalance;

import org.jspecify.annotations.NullMarked;
