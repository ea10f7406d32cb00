/** What happened to the events themselves. */
@NullMarked
package org.grekko.audit.event;

import org.jspecify.annotations.NullMarked;
