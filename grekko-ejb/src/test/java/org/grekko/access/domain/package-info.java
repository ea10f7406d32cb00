/** Tests of the decisions of this context. */
@NullMarked
package org.grekko.access.domain;

import org.jspecify.annotations.NullMarked;
