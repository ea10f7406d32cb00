package org.grekko.architecture.planted.web;

/** Planted: known by the other edge. */
public record Page(String title) {}
