/** Commands under test. */
@NullMarked
package org.grekko.shared.command;

import org.jspecify.annotations.NullMarked;
