/** Tests of what all venues share. */
@NullMarked
package org.grekko.venue;

import org.jspecify.annotations.NullMarked;
