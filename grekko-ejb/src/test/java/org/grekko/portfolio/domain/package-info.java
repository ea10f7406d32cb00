/** Tests of the decisions of this context. */
@NullMarked
package org.grekko.portfolio.domain;

import org.jspecify.annotations.NullMarked;
