/** Plants: shared words that know a context. */
@NullMarked
package org.grekko.architecture.planted.shared;

import org.jspecify.annotations.NullMarked;
