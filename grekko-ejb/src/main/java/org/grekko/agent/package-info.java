/** Trading agents: registry, life cycle and strategies. */
@NullMarked
package org.grekko.agent;

import org.jspecify.annotations.NullMarked;
