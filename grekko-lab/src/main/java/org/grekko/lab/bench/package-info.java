/** Benchmarks: each class measures one thing and prints its figures as one line of JSON for ./grekko bench. */
@NullMarked
package org.grekko.lab.bench;

import org.jspecify.annotations.NullMarked;
