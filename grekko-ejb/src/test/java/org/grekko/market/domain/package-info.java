/** Tests of the market's domain. */
@NullMarked
package org.grekko.market.domain;

import org.jspecify.annotations.NullMarked;
