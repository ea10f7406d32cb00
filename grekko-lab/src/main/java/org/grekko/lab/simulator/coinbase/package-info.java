/** How Coinbase Advanced Trade speaks, written from its documents and without the adapter's classes. */
@NullMarked
package org.grekko.lab.simulator.coinbase;

import org.jspecify.annotations.NullMarked;
