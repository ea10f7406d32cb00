/** Signals, votes, consensus and decisions. */
@NullMarked
package org.grekko.signal;

import org.jspecify.annotations.NullMarked;
