/** Operation: leader, alerts and their delivery, live feed. */
@NullMarked
package org.grekko.ops;

import org.jspecify.annotations.NullMarked;
