/** How alike the names of people, companies and ships are. */
@NullMarked
package org.grekko.compliance.domain.name;

import org.jspecify.annotations.NullMarked;
