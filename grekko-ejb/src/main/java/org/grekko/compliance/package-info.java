/** Compliance: rules on orders by two people, surveillance of our own flow, findings, screening. */
@NullMarked
package org.grekko.compliance;

import org.jspecify.annotations.NullMarked;
