/** Who earned what, from the ledger and the marks. */
@NullMarked
package org.grekko.portfolio.domain.earnings;

import org.jspecify.annotations.NullMarked;
