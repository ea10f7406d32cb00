/** What happened in compliance. */
@NullMarked
package org.grekko.compliance.event;

import org.jspecify.annotations.NullMarked;
