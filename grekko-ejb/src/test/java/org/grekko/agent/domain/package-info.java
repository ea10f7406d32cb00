/** Tests of the agents' domain. */
@NullMarked
package org.grekko.agent.domain;

import org.jspecify.annotations.NullMarked;
