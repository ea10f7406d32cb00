/** Tests. */
@NullMarked
package org.grekko.risk.desk;

import org.jspecify.annotations.NullMarked;
