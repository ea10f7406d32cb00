/** Commands that run beside the product: the venue simulator, the conformance kit and the benchmarks. */
@NullMarked
package org.grekko.lab;

import org.jspecify.annotations.NullMarked;
