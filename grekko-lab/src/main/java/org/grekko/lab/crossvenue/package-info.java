/** Minutes of one pair on two venues, held against each other. */
@NullMarked
package org.grekko.lab.crossvenue;

import org.jspecify.annotations.NullMarked;
