/** The REST API and its event streams. */
@NullMarked
package org.grekko.web.api;

import org.jspecify.annotations.NullMarked;
