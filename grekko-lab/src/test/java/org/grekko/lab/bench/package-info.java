@NullMarked
package org.grekko.lab.bench;

import org.jspecify.annotations.NullMarked;
