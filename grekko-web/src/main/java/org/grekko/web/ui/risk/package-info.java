/** Screens of risk: events with their clock, profiles, approvals, and alerts to the outside. */
@NullMarked
package org.grekko.web.ui.risk;

import org.jspecify.annotations.NullMarked;
