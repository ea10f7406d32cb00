/** The model port, what a model may see, and the built-in models. */
@NullMarked
package org.grekko.model.domain;

import org.jspecify.annotations.NullMarked;
