/** Who calls: sessions of the console, tokens and basic authentication of the API. */
@NullMarked
package org.grekko.web.security;

import org.jspecify.annotations.NullMarked;
