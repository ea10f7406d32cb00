/** Tests of the adapter for Kraken. */
@NullMarked
package org.grekko.venue.kraken;

import org.jspecify.annotations.NullMarked;
