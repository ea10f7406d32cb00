/** Rows of signals and decisions. */
@NullMarked
package org.grekko.signal.store;

import org.jspecify.annotations.NullMarked;
