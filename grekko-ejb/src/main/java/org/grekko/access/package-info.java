/** Users, roles, tokens and lock-out. */
@NullMarked
package org.grekko.access;

import org.jspecify.annotations.NullMarked;
