/** Rows of agents. */
@NullMarked
package org.grekko.agent.store;

import org.jspecify.annotations.NullMarked;
