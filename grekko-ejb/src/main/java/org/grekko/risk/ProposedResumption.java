package org.grekko.risk;

import java.time.Instant;
import java.util.UUID;
import org.grekko.risk.domain.ChangeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one person proposes and another decides about: that a breaker from L4 on is resumed.
 *
 * @param id the proposal
 * @param breakerId the breaker
 * @param reason why it is safe
 * @param abandonFlatten whether positions that are not closed yet stay open
 * @param status PROPOSED, APPLIED or REJECTED
 * @param proposedBy who wants it
 * @param proposedAt when
 * @param decidedBy who decided; null while nobody has
 * @param decidedAt when; null while nobody has
 * @param decisionReason why it was rejected; else null
 */
public record ProposedResumption(
        UUID id,
        UUID breakerId,
        String reason,
        boolean abandonFlatten,
        ChangeStatus status,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {}
