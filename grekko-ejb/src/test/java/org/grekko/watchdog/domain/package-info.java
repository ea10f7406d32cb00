/** When silence fires, by example and by chance. */
@NullMarked
package org.grekko.watchdog.domain;

import org.jspecify.annotations.NullMarked;
