/** What happens to searches for parameters. */
@NullMarked
package org.grekko.optimisation.event;

import org.jspecify.annotations.NullMarked;
