/** Edge: the ways by which alerts leave the house. */
@NullMarked
package org.grekko.notify;

import org.jspecify.annotations.NullMarked;
