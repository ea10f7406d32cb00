/** Arbitrage: what the books offer, what was made of it, and what it may do. */
@NullMarked
package org.grekko.web.ui.arbitrage;

import org.jspecify.annotations.NullMarked;
