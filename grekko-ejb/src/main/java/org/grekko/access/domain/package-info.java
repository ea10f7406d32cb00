/** Passwords and secrets. */
@NullMarked
package org.grekko.access.domain;

import org.jspecify.annotations.NullMarked;
