/** Tests of the registry of agents. */
@NullMarked
package org.grekko.ops;

import org.jspecify.annotations.NullMarked;
