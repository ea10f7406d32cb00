package org.grekko.architecture.planted.jms;

import org.grekko.architecture.planted.web.Page;

/** Planted: an edge that knows the other. */
public record KnowsTheWeb(Page page) {}
