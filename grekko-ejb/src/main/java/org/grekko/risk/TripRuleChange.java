package org.grekko.risk;

import java.time.Instant;
import java.util.UUID;
import org.grekko.risk.domain.ChangeStatus;
import org.grekko.risk.domain.trigger.TripRule;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the limit at which breakers trip by themselves.
 *
 * @param id the change
 * @param rule the whole rule as it is to be; its version is that of the rule it was made from until it is approved
 * @param status PROPOSED, APPLIED or REJECTED
 * @param reason why
 * @param proposedBy who wants it
 * @param proposedAt since when
 * @param decidedBy who decided; null before
 * @param decidedAt when; null before
 * @param decisionReason why it was rejected; null otherwise
 */
public record TripRuleChange(
        UUID id,
        TripRule rule,
        ChangeStatus status,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {}
