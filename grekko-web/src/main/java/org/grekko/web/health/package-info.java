/** Health as operators and load balancers ask for it. */
@NullMarked
package org.grekko.web.health;

import org.jspecify.annotations.NullMarked;
