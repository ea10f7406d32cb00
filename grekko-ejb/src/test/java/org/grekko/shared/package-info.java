/** What tests of several contexts share. */
@NullMarked
package org.grekko.shared;

import org.jspecify.annotations.NullMarked;
