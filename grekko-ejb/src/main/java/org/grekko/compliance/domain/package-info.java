/** What compliance decides: rules, patterns of flow, findings, lists. */
@NullMarked
package org.grekko.compliance.domain;

import org.jspecify.annotations.NullMarked;
