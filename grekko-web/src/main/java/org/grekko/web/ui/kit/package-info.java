/** What all screens share: panels, figures, charts, live news. */
@NullMarked
package org.grekko.web.ui.kit;

import org.jspecify.annotations.NullMarked;
