/** Plants: a domain that is not pure. */
@NullMarked
package org.grekko.architecture.planted.market.domain;

import org.jspecify.annotations.NullMarked;
