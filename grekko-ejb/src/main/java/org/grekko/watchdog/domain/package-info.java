/** When silence means that nobody trades any more. */
@NullMarked
package org.grekko.watchdog.domain;

import org.jspecify.annotations.NullMarked;
