package org.grekko.architecture.planted.web;

import org.grekko.architecture.planted.jms.Topic;

/** Planted: an edge that knows the other. */
public record KnowsTheMessages(Topic topic) {}
