/** The watchdog against venues that refuse, lose and accept late, and against torn files. */
@NullMarked
package org.grekko.watchdog;

import org.jspecify.annotations.NullMarked;
