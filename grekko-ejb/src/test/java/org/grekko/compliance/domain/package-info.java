/** Tests of rules and patterns. */
@NullMarked
package org.grekko.compliance.domain;

import org.jspecify.annotations.NullMarked;
