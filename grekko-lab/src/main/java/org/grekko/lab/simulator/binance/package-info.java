/** Binance's wire protocol, spot and USD-M futures, over the simulated exchange. */
@NullMarked
package org.grekko.lab.simulator.binance;

import org.jspecify.annotations.NullMarked;
