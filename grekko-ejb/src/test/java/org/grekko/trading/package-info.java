/** Tests of trading that need no container. */
@NullMarked
package org.grekko.trading;

import org.jspecify.annotations.NullMarked;
