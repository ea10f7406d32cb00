/** Tests that drive adapters against simulated venues. */
@NullMarked
package org.grekko.lab.conformance;

import org.jspecify.annotations.NullMarked;
