/** Tests of the measures of risk. */
@NullMarked
package org.grekko.risk.domain.metrics;

import org.jspecify.annotations.NullMarked;
