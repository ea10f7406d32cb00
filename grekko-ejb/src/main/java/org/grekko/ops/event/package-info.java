/** What operators were alerted to. */
@NullMarked
package org.grekko.ops.event;

import org.jspecify.annotations.NullMarked;
