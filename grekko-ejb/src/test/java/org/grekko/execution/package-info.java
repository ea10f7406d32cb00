/** Tests of what execution hands out. */
@NullMarked
package org.grekko.execution;

import org.jspecify.annotations.NullMarked;
