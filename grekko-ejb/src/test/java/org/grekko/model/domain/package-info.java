/** Tests of models. */
@NullMarked
package org.grekko.model.domain;

import org.jspecify.annotations.NullMarked;
