/** Tests of the registry of agents. */
@NullMarked
package org.grekko.access;

import org.jspecify.annotations.NullMarked;
