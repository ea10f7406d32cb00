/** How well venues execute, and what an order would cost on them. */
@NullMarked
package org.grekko.web.ui.execution;

import org.jspecify.annotations.NullMarked;
