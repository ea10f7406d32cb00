package org.grekko.optimisation;

import java.util.UUID;

/**
 * The right to lead a search.
 *
 * @param id the search
 * @param number which attempt it is; only the one that the row names counts
 * @param spec what is searched
 */
public record Attempt(UUID id, int number, OptimisationSpec spec) {}
