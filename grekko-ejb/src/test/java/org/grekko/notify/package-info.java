@NullMarked
package org.grekko.notify;

import org.jspecify.annotations.NullMarked;
