/** What happened to breakers and profiles. */
@NullMarked
package org.grekko.risk.event;

import org.jspecify.annotations.NullMarked;
