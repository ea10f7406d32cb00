/** Plants: an event that is no leaf. */
@NullMarked
package org.grekko.architecture.planted.market.event;

import org.jspecify.annotations.NullMarked;
