/** The book of a portfolio: exact bookings, average cost, value and performance. */
@NullMarked
package org.grekko.portfolio.domain;

import org.jspecify.annotations.NullMarked;
