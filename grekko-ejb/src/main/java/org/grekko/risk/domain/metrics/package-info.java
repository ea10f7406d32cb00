/** Measures of risk over returns: pure arithmetic, each with its formula's source. */
@NullMarked
package org.grekko.risk.domain.metrics;

import org.jspecify.annotations.NullMarked;
