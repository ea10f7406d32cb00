/** The road: bars drive agents, consensus, risk, orders and the ledger, live and in replays. */
@NullMarked
package org.grekko.trading;

import org.jspecify.annotations.NullMarked;
