/** Models: what turns bars into target weights. */
@NullMarked
package org.grekko.model;

import org.jspecify.annotations.NullMarked;
