/** Tests of the market's store. */
@NullMarked
package org.grekko.market.store;

import org.jspecify.annotations.NullMarked;
