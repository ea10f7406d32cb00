package org.grekko.model.domain.lifecycle;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's consent to a promotion on the evidence that the person saw.
 *
 * @param person user name
 * @param role in which role
 * @param to the stage that is approved: PAPER or LIVE
 * @param evidence id of what was seen: the backtest for PAPER, the paper session for LIVE
 * @param at when
 */
public record Approval(String person, ApproverRole role, Stage to, UUID evidence, Instant at) {}
