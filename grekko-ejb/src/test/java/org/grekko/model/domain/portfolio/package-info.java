/** Tests of the portfolio engine. */
@NullMarked
package org.grekko.model.domain.portfolio;

import org.jspecify.annotations.NullMarked;
