/** Tests of adapters against simulated venues. */
@NullMarked
package org.grekko.lab;

import org.jspecify.annotations.NullMarked;
