/** What happens to models. */
@NullMarked
package org.grekko.model.event;

import org.jspecify.annotations.NullMarked;
