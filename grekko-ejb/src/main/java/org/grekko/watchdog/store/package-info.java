/** What the watchdog did, as rows. */
@NullMarked
package org.grekko.watchdog.store;

import org.jspecify.annotations.NullMarked;
