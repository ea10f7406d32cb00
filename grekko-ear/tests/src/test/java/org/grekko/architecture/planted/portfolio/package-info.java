/** Plants: the context that is known against the table. */
@NullMarked
package org.grekko.architecture.planted.portfolio;

import org.jspecify.annotations.NullMarked;
