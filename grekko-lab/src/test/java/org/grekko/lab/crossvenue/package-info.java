/** Tests of the study of two venues. */
@NullMarked
package org.grekko.lab.crossvenue;

import org.jspecify.annotations.NullMarked;
