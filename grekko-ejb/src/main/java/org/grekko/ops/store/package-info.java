/** Rows of alerts. */
@NullMarked
package org.grekko.ops.store;

import org.jspecify.annotations.NullMarked;
