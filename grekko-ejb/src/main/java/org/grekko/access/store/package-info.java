/** Rows of users and tokens. */
@NullMarked
package org.grekko.access.store;

import org.jspecify.annotations.NullMarked;
