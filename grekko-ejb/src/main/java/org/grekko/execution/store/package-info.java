/** Rows of orders and fills. */
@NullMarked
package org.grekko.execution.store;

import org.jspecify.annotations.NullMarked;
