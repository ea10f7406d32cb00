/** The road itself, decided from data, time and ids that are passed in. */
@NullMarked
package org.grekko.trading.domain;

import org.jspecify.annotations.NullMarked;
