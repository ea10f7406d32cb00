package org.grekko.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param ok whether every event is what was sealed, in its place, and none is missing
 * @param events events walked
 * @param brokenAt place of the first event that is not; null when all are
 * @param problem what is wrong there, fit for an auditor; null when nothing is
 * @param unsealed events that are stored but not sealed yet
 * @param personal commitments to something of a person met in them, each counted once
 * @param erased how many of those were erased, as an event of the chain says
 * @param headHash hash of the last event, to be compared with one that was noted elsewhere
 */
public record ChainReport(
        boolean ok,
        long events,
        @Nullable Long brokenAt,
        @Nullable String problem,
        long unsealed,
        long personal,
        long erased,
        String headHash) {}
