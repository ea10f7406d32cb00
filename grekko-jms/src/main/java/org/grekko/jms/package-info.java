/** The edge to the broker: the relay that publishes sealed events, and the listeners. */
@NullMarked
package org.grekko.jms;

import org.jspecify.annotations.NullMarked;
