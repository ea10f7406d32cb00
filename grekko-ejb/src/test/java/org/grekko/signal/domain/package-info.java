/** Tests of the signals' domain. */
@NullMarked
package org.grekko.signal.domain;

import org.jspecify.annotations.NullMarked;
