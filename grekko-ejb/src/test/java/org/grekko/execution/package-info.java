/** Tests of execution that need no container. */
@NullMarked
package org.grekko.execution;

import org.jspecify.annotations.NullMarked;
