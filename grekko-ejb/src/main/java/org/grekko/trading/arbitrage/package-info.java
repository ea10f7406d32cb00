/** Arbitrage at work: watching books, sending both legs, evening out, and the report of every trade. */
@NullMarked
package org.grekko.trading.arbitrage;

import org.jspecify.annotations.NullMarked;
