/** Pre-trade rules, decided from a picture of the portfolio. */
@NullMarked
package org.grekko.risk.domain;

import org.jspecify.annotations.NullMarked;
