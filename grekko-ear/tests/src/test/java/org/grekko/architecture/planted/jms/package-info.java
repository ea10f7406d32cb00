/** Plants: an edge. */
@NullMarked
package org.grekko.architecture.planted.jms;

import org.jspecify.annotations.NullMarked;
