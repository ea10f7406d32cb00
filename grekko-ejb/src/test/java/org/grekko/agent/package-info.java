/** Tests of the registry of agents. */
@NullMarked
package org.grekko.agent;

import org.jspecify.annotations.NullMarked;
