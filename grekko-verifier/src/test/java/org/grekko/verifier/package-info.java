/** Whatever is done to an export is found. */
@NullMarked
package org.grekko.verifier;

import org.jspecify.annotations.NullMarked;
