/** Plants: a context that breaks its rules. */
@NullMarked
package org.grekko.architecture.planted.market;

import org.jspecify.annotations.NullMarked;
