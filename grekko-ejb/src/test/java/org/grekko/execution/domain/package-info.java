/** Tests of the decisions of this context. */
@NullMarked
package org.grekko.execution.domain;

import org.jspecify.annotations.NullMarked;
