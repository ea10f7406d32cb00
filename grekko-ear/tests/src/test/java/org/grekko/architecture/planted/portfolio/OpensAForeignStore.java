package org.grekko.architecture.planted.portfolio;

import org.grekko.architecture.planted.market.store.CandleRow;

/** Planted: opens the store of another context. */
public record OpensAForeignStore(CandleRow row) {}
