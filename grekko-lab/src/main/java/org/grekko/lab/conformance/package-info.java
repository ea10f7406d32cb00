/** Drives every adapter through every fault against the simulator and compares the books with the exchange's truth. */
@NullMarked
package org.grekko.lab.conformance;

import org.jspecify.annotations.NullMarked;
