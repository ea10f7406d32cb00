/** Checks exported events by itself. Nothing here is shared with the server, so that one error does not hide another. */
@NullMarked
package org.grekko.verifier;

import org.jspecify.annotations.NullMarked;
