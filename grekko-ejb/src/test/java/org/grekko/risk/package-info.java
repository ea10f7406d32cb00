/** Tests of this context's front door. */
@NullMarked
package org.grekko.risk;

import org.jspecify.annotations.NullMarked;
