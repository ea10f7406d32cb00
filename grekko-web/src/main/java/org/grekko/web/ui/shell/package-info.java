/** The frame around the screens: theme, navigation, kill switch, who may enter. */
@NullMarked
package org.grekko.web.ui.shell;

import org.jspecify.annotations.NullMarked;
