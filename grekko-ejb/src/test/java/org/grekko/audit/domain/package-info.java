/** Tests of the decisions of this context. */
@NullMarked
package org.grekko.audit.domain;

import org.jspecify.annotations.NullMarked;
