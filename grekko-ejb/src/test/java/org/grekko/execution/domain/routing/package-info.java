/** Tests of routing. */
@NullMarked
package org.grekko.execution.domain.routing;

import org.jspecify.annotations.NullMarked;
