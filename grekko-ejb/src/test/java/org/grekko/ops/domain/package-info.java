@NullMarked
package org.grekko.ops.domain;

import org.jspecify.annotations.NullMarked;
