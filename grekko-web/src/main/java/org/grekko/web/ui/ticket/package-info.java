/** The manual order ticket, as it stands on every screen that trades. */
@NullMarked
package org.grekko.web.ui.ticket;

import org.jspecify.annotations.NullMarked;
