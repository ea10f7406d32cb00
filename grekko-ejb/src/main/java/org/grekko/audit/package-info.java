/** The event store: append, seal, verify, follow. */
@NullMarked
package org.grekko.audit;

import org.jspecify.annotations.NullMarked;
