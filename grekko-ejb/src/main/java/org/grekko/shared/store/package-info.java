/** Rows shared by every context: queries, converters, the schema. */
@NullMarked
package org.grekko.shared.store;

import org.jspecify.annotations.NullMarked;
