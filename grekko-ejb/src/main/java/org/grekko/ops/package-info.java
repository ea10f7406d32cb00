/** Operation: leader, alerts, live feed. */
@NullMarked
package org.grekko.ops;

import org.jspecify.annotations.NullMarked;
