/** Portfolios: the double-entry ledger, balances, positions, value and performance. */
@NullMarked
package org.grekko.portfolio;

import org.jspecify.annotations.NullMarked;
