/** The chain of events and the way back from a fill. */
@NullMarked
package org.grekko.web.ui.audit;

import org.jspecify.annotations.NullMarked;
