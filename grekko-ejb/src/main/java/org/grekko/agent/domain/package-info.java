/** Strategies, indicators and the life cycle of agents. */
@NullMarked
package org.grekko.agent.domain;

import org.jspecify.annotations.NullMarked;
