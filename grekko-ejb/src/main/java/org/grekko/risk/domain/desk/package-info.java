/** The risk of a portfolio as it stands: measured from returns, held against its limits, and under stress. */
@NullMarked
package org.grekko.risk.domain.desk;

import org.jspecify.annotations.NullMarked;
