/** The statistics of samples under test. */
@NullMarked
package org.grekko.shared.statistics;

import org.jspecify.annotations.NullMarked;
