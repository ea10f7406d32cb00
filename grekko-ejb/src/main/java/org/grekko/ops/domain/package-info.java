/** When alerts are told to the outside, and how often. */
@NullMarked
package org.grekko.ops.domain;

import org.jspecify.annotations.NullMarked;
