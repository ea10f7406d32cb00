/** Venues, how their streams and calls do, and the accounts on them. */
@NullMarked
package org.grekko.web.ui.venues;

import org.jspecify.annotations.NullMarked;
