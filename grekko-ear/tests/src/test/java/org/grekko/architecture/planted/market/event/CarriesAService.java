package org.grekko.architecture.planted.market.event;

import org.grekko.architecture.planted.market.KnowsPortfolio;

/** Planted: an event that drags its context along. */
public record CarriesAService(KnowsPortfolio service) {}
