/** Plants: a store that others open. */
@NullMarked
package org.grekko.architecture.planted.market.store;

import org.jspecify.annotations.NullMarked;
