/** What happened to agents. */
@NullMarked
package org.grekko.agent.event;

import org.jspecify.annotations.NullMarked;
