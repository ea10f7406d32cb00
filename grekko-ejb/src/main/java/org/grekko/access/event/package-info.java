/** What happened to users. */
@NullMarked
package org.grekko.access.event;

import org.jspecify.annotations.NullMarked;
