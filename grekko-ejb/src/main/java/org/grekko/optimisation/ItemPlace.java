package org.grekko.optimisation;

import java.util.UUID;

/**
 * Which item of which search: a handful of sets of parameters that are tried together.
 *
 * @param optimisationId the search
 * @param place the item; never used twice in a search
 */
public record ItemPlace(UUID optimisationId, long place) {}
