/** The state of markets and economy at a time: readings in, a classification out. */
@NullMarked
package org.grekko.model.domain.regime;

import org.jspecify.annotations.NullMarked;
