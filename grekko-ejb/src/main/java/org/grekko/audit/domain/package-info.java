/** The hash chain over sealed events. */
@NullMarked
package org.grekko.audit.domain;

import org.jspecify.annotations.NullMarked;
