/** Optimisation: the search for parameters over backtests, and what shows how far its best can be trusted. */
@NullMarked
package org.grekko.optimisation;

import org.jspecify.annotations.NullMarked;
