/** Events, commitments and erasures over a real database. */
@NullMarked
package org.grekko.audit;

import org.jspecify.annotations.NullMarked;
