/** Search spaces, ways to search them, and what a search shows. */
@NullMarked
package org.grekko.optimisation.domain;

import org.jspecify.annotations.NullMarked;
