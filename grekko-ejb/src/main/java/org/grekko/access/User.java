package org.grekko.access;

import java.time.Instant;
import java.util.Set;

/**
 * A user as it is shown.
 *
 * @param name unique name
 * @param roles what it may
 * @param createdAt since when
 */
public record User(String name, Set<String> roles, Instant createdAt) {}
