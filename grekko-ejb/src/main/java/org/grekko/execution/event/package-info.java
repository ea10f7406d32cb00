/** What happened to orders. */
@NullMarked
package org.grekko.execution.event;

import org.jspecify.annotations.NullMarked;
