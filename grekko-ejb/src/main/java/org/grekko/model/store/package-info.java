/** Rows of the models. */
@NullMarked
package org.grekko.model.store;

import org.jspecify.annotations.NullMarked;
