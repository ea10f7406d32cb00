/** Screens of searches for parameters: the list, the form, and one result. */
@NullMarked
package org.grekko.web.ui.optimisations;

import org.jspecify.annotations.NullMarked;
