/** What a session keeps of a boundary, and the twin that explains it. Pure Java. */
@NullMarked
package org.grekko.rebalance.domain;

import org.jspecify.annotations.NullMarked;
