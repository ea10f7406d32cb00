/** The one JSON mapper of events and REST. */
@NullMarked
package org.grekko.shared.json;

import org.jspecify.annotations.NullMarked;
