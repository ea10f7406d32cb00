/** Plants: the other edge. */
@NullMarked
package org.grekko.architecture.planted.web;

import org.jspecify.annotations.NullMarked;
