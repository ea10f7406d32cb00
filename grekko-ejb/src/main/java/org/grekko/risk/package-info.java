/** Limits, pre-trade rules and breakers. */
@NullMarked
package org.grekko.risk;

import org.jspecify.annotations.NullMarked;
