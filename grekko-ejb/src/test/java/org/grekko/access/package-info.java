/** Tests of who may do what. */
@NullMarked
package org.grekko.access;

import org.jspecify.annotations.NullMarked;
