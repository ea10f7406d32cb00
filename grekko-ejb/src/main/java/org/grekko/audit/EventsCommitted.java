package org.grekko.audit;

/** Told in process, after the commit, when there are events to seal. A hint: the relay looks by itself too. */
public record EventsCommitted() {}
