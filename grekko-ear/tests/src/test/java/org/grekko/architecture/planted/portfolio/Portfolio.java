package org.grekko.architecture.planted.portfolio;

/** Planted: known by the market, which must not. */
public record Portfolio(String name) {}
