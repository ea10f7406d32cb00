package org.grekko.rebalance;

import java.time.Instant;
import org.grekko.rebalance.domain.BoundaryRecord;

/**
 * A boundary of a session as it is kept.
 *
 * @param status DECIDED, SELLING, BUYING, DONE; CAUGHT_UP for one that was missed and placed no orders; EMPTY for one at
 *     which no bar had ended
 * @param decidedAt when it was decided
 * @param record what went in and what came out
 */
public record KeptBoundary(String status, Instant decidedAt, BoundaryRecord record) {}
