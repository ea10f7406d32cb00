/** The console as people use it: in a real browser, against the real server. */
@NullMarked
package org.grekko.system.console;

import org.jspecify.annotations.NullMarked;
