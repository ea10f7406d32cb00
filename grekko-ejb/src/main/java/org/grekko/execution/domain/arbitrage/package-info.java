/** Finding arbitrage in books, judging its legs, and accounting for what was expected and what came. */
@NullMarked
package org.grekko.execution.domain.arbitrage;

import org.jspecify.annotations.NullMarked;
