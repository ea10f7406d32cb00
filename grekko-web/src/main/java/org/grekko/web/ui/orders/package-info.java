/** Orders, fills and the manual ticket. */
@NullMarked
package org.grekko.web.ui.orders;

import org.jspecify.annotations.NullMarked;
