/** The risk desk: how risky a portfolio is as it stands, how it was before, and what a shock would cost. */
@NullMarked
package org.grekko.risk.desk;

import org.jspecify.annotations.NullMarked;
