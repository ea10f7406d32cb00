/** Models: what turns bars into target weights; which are registered, and where each is in its life. */
@NullMarked
package org.grekko.model;

import org.jspecify.annotations.NullMarked;
