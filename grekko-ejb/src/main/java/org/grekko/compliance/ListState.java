package org.grekko.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the list of sanctions stands.
 *
 * @param configured whether there is to be one
 * @param required whether nothing may be approved without one that is new enough
 * @param version the first twelve digits of the file's SHA-256; null without a list
 * @param entries how many entries it has
 * @param addresses how many addresses it has
 * @param publishedAt when the file was written; null without a list
 * @param ageDays how many whole days ago that is; null without a list
 * @param maxAgeDays how many there may be
 * @param usable whether there is a list that is new enough
 * @param problem what is wrong with the file that is there now; null when nothing is
 */
public record ListState(
        boolean configured,
        boolean required,
        @Nullable String version,
        int entries,
        int addresses,
        @Nullable Instant publishedAt,
        @Nullable Long ageDays,
        long maxAgeDays,
        boolean usable,
        @Nullable String problem) {}
