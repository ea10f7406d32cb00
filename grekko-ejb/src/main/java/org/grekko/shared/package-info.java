/** Words that every context speaks: pairs, sides, clock, ids, events. */
@NullMarked
package org.grekko.shared;

import org.jspecify.annotations.NullMarked;
