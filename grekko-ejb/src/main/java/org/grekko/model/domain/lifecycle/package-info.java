/** The lifecycle of models: stages, the gates between them, approvals and demotions. */
@NullMarked
package org.grekko.model.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
