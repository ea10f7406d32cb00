/** What happened to replays and to the desk as a whole. */
@NullMarked
package org.grekko.trading.event;

import org.jspecify.annotations.NullMarked;
