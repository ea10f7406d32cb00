/** Tests of the regimes. */
@NullMarked
package org.grekko.model.domain.regime;

import org.jspecify.annotations.NullMarked;
