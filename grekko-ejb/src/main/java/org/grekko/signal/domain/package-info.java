/** How votes become a decision, and what makes a signal valid. */
@NullMarked
package org.grekko.signal.domain;

import org.jspecify.annotations.NullMarked;
