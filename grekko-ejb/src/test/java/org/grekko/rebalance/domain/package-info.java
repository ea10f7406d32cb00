/** Tests of the engine. */
@NullMarked
package org.grekko.rebalance.domain;

import org.jspecify.annotations.NullMarked;
