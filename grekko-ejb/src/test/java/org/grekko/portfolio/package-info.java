/** Tests of this context's front door. */
@NullMarked
package org.grekko.portfolio;

import org.jspecify.annotations.NullMarked;
