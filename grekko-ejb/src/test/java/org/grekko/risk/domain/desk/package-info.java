/** Tests. */
@NullMarked
package org.grekko.risk.domain.desk;

import org.jspecify.annotations.NullMarked;
