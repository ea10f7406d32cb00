/** Names that are alike are found, others are not. */
@NullMarked
package org.grekko.compliance.domain.name;

import org.jspecify.annotations.NullMarked;
