/** Rows of events, their outbox and their seals. */
@NullMarked
package org.grekko.audit.store;

import org.jspecify.annotations.NullMarked;
