/** Tests of arbitrage. */
@NullMarked
package org.grekko.execution.domain.arbitrage;

import org.jspecify.annotations.NullMarked;
