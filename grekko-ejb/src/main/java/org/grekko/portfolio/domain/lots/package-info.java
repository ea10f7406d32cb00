/** Tax lots: what was acquired when and for how much, and in which order it was given away. */
@NullMarked
package org.grekko.portfolio.domain.lots;

import org.jspecify.annotations.NullMarked;
