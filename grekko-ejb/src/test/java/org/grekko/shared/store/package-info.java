/** Tests of what every context shares of the database. */
@NullMarked
package org.grekko.shared.store;

import org.jspecify.annotations.NullMarked;
