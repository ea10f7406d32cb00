/** How a portfolio did, and who brought what. */
@NullMarked
package org.grekko.web.ui.performance;

import org.jspecify.annotations.NullMarked;
