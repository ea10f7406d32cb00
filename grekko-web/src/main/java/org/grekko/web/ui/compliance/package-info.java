/** The screen of compliance: findings with their evidence, rules by two people, exports. */
@NullMarked
package org.grekko.web.ui.compliance;

import org.jspecify.annotations.NullMarked;
