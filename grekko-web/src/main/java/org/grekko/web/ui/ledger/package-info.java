/** The ledger, entry by entry. */
@NullMarked
package org.grekko.web.ui.ledger;

import org.jspecify.annotations.NullMarked;
