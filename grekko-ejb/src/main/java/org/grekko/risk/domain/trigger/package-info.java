/** When breakers trip by themselves, and when that may be over: pure decisions over what was measured. */
@NullMarked
package org.grekko.risk.domain.trigger;

import org.jspecify.annotations.NullMarked;
