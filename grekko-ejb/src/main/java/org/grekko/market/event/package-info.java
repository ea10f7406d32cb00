/** What happened to market data. */
@NullMarked
package org.grekko.market.event;

import org.jspecify.annotations.NullMarked;
