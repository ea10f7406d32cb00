/** Tests of the decisions of this context. */
@NullMarked
package org.grekko.trading.domain;

import org.jspecify.annotations.NullMarked;
