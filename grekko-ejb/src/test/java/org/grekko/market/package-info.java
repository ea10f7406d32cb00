/** Tests of the market. */
@NullMarked
package org.grekko.market;

import org.jspecify.annotations.NullMarked;
