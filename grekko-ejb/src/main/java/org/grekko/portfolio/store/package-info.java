/** Rows of portfolios, the ledger and its running totals. */
@NullMarked
package org.grekko.portfolio.store;

import org.jspecify.annotations.NullMarked;
