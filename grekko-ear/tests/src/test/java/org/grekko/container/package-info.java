/** Tests that run inside the server, beside the application. */
@NullMarked
package org.grekko.container;

import org.jspecify.annotations.NullMarked;
