/** Screens of backtests: the list, one result, several side by side. */
@NullMarked
package org.grekko.web.ui.backtests;

import org.jspecify.annotations.NullMarked;
