/** Tests of the lease. */
@NullMarked
package org.grekko.ops;

import org.jspecify.annotations.NullMarked;
