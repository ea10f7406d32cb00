/** Orders and the paper venue, decided from data that is passed in. */
@NullMarked
package org.grekko.execution.domain;

import org.jspecify.annotations.NullMarked;
