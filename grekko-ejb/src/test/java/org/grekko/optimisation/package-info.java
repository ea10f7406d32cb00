/** Tests of optimisation. */
@NullMarked
package org.grekko.optimisation;

import org.jspecify.annotations.NullMarked;
