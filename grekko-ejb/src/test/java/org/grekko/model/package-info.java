/** Tests of the registry of models. */
@NullMarked
package org.grekko.model;

import org.jspecify.annotations.NullMarked;
