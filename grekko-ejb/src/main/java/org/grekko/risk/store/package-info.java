/** Rows of breakers and risk profiles. */
@NullMarked
package org.grekko.risk.store;

import org.jspecify.annotations.NullMarked;
