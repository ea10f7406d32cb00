/** Many models in one portfolio: budgets, the sum of what they want, the caps on it, and whose each part is. */
@NullMarked
package org.grekko.model.domain.portfolio;

import org.jspecify.annotations.NullMarked;
