/** What a portfolio would gain or lose in a shock that was, or that somebody thinks of. */
@NullMarked
package org.grekko.risk.domain.stress;

import org.jspecify.annotations.NullMarked;
