/** Which venues an order goes to: stated costs, the cheapest split, and how well venues executed. */
@NullMarked
package org.grekko.execution.domain.routing;

import org.jspecify.annotations.NullMarked;
