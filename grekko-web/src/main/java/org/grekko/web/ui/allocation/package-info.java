/** The screen of sessions in which models trade paper money: what was decided, what is held, and the twin. */
@NullMarked
package org.grekko.web.ui.allocation;

import org.jspecify.annotations.NullMarked;
