/** Tests of who earned what. */
@NullMarked
package org.grekko.portfolio.domain.earnings;

import org.jspecify.annotations.NullMarked;
