/** Tests of the lifecycle of models. */
@NullMarked
package org.grekko.model.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
