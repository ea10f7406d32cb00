package org.grekko.architecture.planted.jms;

/** Planted: known by the other edge. */
public record Topic(String name) {}
