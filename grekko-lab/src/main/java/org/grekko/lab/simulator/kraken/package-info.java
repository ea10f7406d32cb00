/** Kraken's wire: REST and WebSocket version 2 of its spot market over the simulated exchange. */
@NullMarked
package org.grekko.lab.simulator.kraken;

import org.jspecify.annotations.NullMarked;
