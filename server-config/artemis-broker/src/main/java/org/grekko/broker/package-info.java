/** The message broker inside the resource adapter: one process carries the whole system unless told otherwise. */
@NullMarked
package org.grekko.broker;

import org.jspecify.annotations.NullMarked;
