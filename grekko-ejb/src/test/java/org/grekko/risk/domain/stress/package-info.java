/** Tests. */
@NullMarked
package org.grekko.risk.domain.stress;

import org.jspecify.annotations.NullMarked;
