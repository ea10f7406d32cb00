/** The pre-trade rules, small functions that know a proposal and a picture. */
@NullMarked
package org.grekko.risk.domain.rules;

import org.jspecify.annotations.NullMarked;
