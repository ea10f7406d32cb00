/** Tests of the decisions of this context. */
@NullMarked
package org.grekko.risk.domain;

import org.jspecify.annotations.NullMarked;
