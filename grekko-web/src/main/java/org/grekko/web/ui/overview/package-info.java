/** The first screen: worth, agents, decisions, orders, alerts. */
@NullMarked
package org.grekko.web.ui.overview;

import org.jspecify.annotations.NullMarked;
