/** Tests of tax lots. */
@NullMarked
package org.grekko.portfolio.domain.lots;

import org.jspecify.annotations.NullMarked;
