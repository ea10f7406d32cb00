/** Tests. */
@NullMarked
package org.grekko.risk.domain.trigger;

import org.jspecify.annotations.NullMarked;
