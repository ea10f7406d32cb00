/** The table of events and of what is still to be sealed. */
@NullMarked
package org.grekko.audit.store;

import org.jspecify.annotations.NullMarked;
