/**
 * The watchdog: a process of its own that cancels what works at the venues when the server's trading threads show no sign
 * of life. Here is what both processes share, and what the watchdog does; what it holds of a venue can only cancel.
 */
@NullMarked
package org.grekko.watchdog;

import org.jspecify.annotations.NullMarked;
