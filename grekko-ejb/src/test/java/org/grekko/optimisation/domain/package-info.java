/** Tests of searches. */
@NullMarked
package org.grekko.optimisation.domain;

import org.jspecify.annotations.NullMarked;
