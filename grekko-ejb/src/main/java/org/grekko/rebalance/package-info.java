/** Sessions of models on paper money: at every boundary bars become regimes, weights, targets and orders, all of it kept. */
@NullMarked
package org.grekko.rebalance;

import org.jspecify.annotations.NullMarked;
