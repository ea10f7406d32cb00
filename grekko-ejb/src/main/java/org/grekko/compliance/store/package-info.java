/** Rows of rules, findings and watermarks. */
@NullMarked
package org.grekko.compliance.store;

import org.jspecify.annotations.NullMarked;
