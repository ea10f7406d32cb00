/** Orders: their life, the paper venue and what was filled. */
@NullMarked
package org.grekko.execution;

import org.jspecify.annotations.NullMarked;
