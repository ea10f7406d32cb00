/** What happened to portfolios. */
@NullMarked
package org.grekko.portfolio.event;

import org.jspecify.annotations.NullMarked;
