/** Tests of rules as text. */
@NullMarked
package org.grekko.compliance;

import org.jspecify.annotations.NullMarked;
