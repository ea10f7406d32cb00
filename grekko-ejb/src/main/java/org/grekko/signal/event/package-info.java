/** What was signalled and decided. */
@NullMarked
package org.grekko.signal.event;

import org.jspecify.annotations.NullMarked;
