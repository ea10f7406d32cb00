/** Rows of the searches for parameters. */
@NullMarked
package org.grekko.optimisation.store;

import org.jspecify.annotations.NullMarked;
