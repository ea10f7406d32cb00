/** The shipped jar in a real process. */
@NullMarked
package org.grekko.system;

import org.jspecify.annotations.NullMarked;
