/** What commands without a server share: their options, and how they end. */
@NullMarked
package org.grekko.shared.command;

import org.jspecify.annotations.NullMarked;
